using System.Text;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>The rules for texts of the service offer: trimmed, of one line, not too long, compared without regard to case.</summary>
internal static class OfferedName
{
    public static string Of(string? text, int length, string what)
    {
        var name = Limited(text, length, "name");
        return name.Length > 0
            ? name
            : throw new RuleBrokenException($"A {what} needs a name. Write one of 1 to {length} characters.");
    }

    public static string Limited(string? text, int length, string what)
    {
        var limited = OneLine(text ?? "");
        return limited.Length <= length
            ? limited
            : throw new RuleBrokenException($"The {what} is longer than {length} characters. Shorten it.");
    }

    public static string Normalize(string name) => OneLine(name).ToUpperInvariant();

    // Databases disagree about NUL and unpaired surrogates, so neither gets that far.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                AddSpace(line);
            else if (rune != Rune.ReplacementChar)
                line.Append(rune);
        }
        return line.ToString().Trim().Normalize();
    }

    private static void AddSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }
}
