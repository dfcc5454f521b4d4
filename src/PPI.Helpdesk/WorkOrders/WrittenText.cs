using System.Text;

namespace PPI.Helpdesk.WorkOrders;

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
            else if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune == Rune.ReplacementChar))
                kept.Append(rune.ToString());
        }
        return kept.ToString().Trim();
    }

    private static void AddSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }
}
