using System.Globalization;
using System.Text;

namespace PPI.Helpdesk;

/// <summary>What people type, as every database can keep it and give it back.</summary>
internal static class WrittenText
{
    /// <summary>Lines end in LF; what no database agrees about (NUL and other controls, unpaired surrogates) is left out.</summary>
    public static string Of(string? text) => Kept(text ?? "", isLine: false);

    /// <summary>The same on one line: a subject or a place has no line ends, and no letter gets a forged header from it.</summary>
    public static string OneLine(string? text) => Kept(text ?? "", isLine: true);

    private static string Kept(string text, bool isLine)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (isLine && (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)))
                AddSpace(kept);
            else if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune == Rune.ReplacementChar || TurnsText(rune)))
                kept.Append(rune.ToString());
        }
        var written = kept.ToString().Trim();
        return written.EnumerateRunes().Any(IsSeen) ? written : "";
    }

    /// <summary>Overrides that make a text read backwards, over what stands beside it, too.</summary>
    private static bool TurnsText(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>What one cannot see is nothing: a subject of zero-width spaces says nothing.</summary>
    private static bool IsSeen(Rune rune) => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    private static void AddSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }
}
