using System.Globalization;
using System.Text;

namespace PPI.Helpdesk.Search;

/// <summary>Where in a text a word stands: letters and digits, with the accents on them.</summary>
public readonly record struct PlacedWord(int Start, int Length)
{
    public static IEnumerable<PlacedWord> In(string text)
    {
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                start = start < 0 ? position : start;
            else if (start >= 0 && !IsAccent(rune))
            {
                yield return new PlacedWord(start, position - start);
                start = -1;
            }
            // An unpaired surrogate is one char of the text, whatever stands for it.
            position += rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
        }
        if (start >= 0)
            yield return new PlacedWord(start, text.Length - start);
    }

    private static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
