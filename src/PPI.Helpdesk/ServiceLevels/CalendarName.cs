using System.Text;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The rules for names in calendars: trimmed, of one line, not too long.</summary>
internal static class CalendarName
{
    public static string Of(string? text) => OneLine(text) is { Length: > 0 and <= NamedCalendar.NameLength } name
        ? name
        : throw new RuleBrokenException($"A calendar needs a name. Write one of 1 to {NamedCalendar.NameLength} characters.");

    // Databases disagree about NUL and unpaired surrogates, so neither gets that far.
    public static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
            line.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Normalize();
    }
}
