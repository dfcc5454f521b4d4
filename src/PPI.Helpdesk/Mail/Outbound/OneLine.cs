using System.Globalization;
using System.Text;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Text that must stay on one line of a mail's head: whatever breaks a line somewhere becomes a space.</summary>
internal static class OneLine
{
    public static string Of(string text, int length)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!BreaksLines(rune))
                line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return Shortened(line.ToString().Trim(), length);
    }

    public static bool Breaks(string text) => text.EnumerateRunes().Any(BreaksLines);

    /// <summary>Cuts between characters, never within a surrogate pair, and shows that it did.</summary>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + "…";
    }

    // Replacement characters are what lone surrogates turn into: they cannot be encoded.
    private static bool BreaksLines(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune == Rune.ReplacementChar;
}
