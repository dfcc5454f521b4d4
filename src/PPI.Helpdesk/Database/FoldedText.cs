using System.Globalization;
using System.Text;

namespace PPI.Helpdesk.Database;

/// <summary>
/// Text as it is compared: small letters without accents, so that every database finds the same. What is written with an umlaut
/// is also known by the two letters that stand for it: Müller is found by "muller" and by "mueller".
/// </summary>
public static class FoldedText
{
    private static readonly Dictionary<char, string> WithoutParts = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ł'] = "l", ['þ'] = "th", ['ı'] = "i", ['ς'] = "σ",
    };

    private static readonly Dictionary<char, string> TwoLetters = new() { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ø'] = "oe", ['å'] = "aa" };

    /// <summary>The text as it is compared; a second time with two letters for each umlaut, if it has one.</summary>
    public static IReadOnlyList<string> Spellings(string text)
    {
        var small = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (!small.Any(TwoLetters.ContainsKey))
            return [WithoutAccents(small)];
        var written = new StringBuilder();
        foreach (var letter in small)
            written.Append(TwoLetters.TryGetValue(letter, out var two) ? two : letter.ToString());
        return [WithoutAccents(small), WithoutAccents(written.ToString())];
    }

    private static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
            if (WithoutParts.TryGetValue(letter, out var letters))
                plain.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
        return plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }
}
