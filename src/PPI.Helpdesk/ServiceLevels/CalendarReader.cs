using System.Globalization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Reads calendars as people write them, and says of everything that it does not understand where it stands and what to write.</summary>
public sealed class CalendarReader
{
    private const int MostComplaints = 5;

    private readonly List<string> complaints = [];

    /// <summary>The periods of one weekday or date: "08:00-12:00, 13:00-17:00", "22:00-06:00", "all day"; none when empty or "closed".</summary>
    public IReadOnlyList<WorkingPeriod> Periods(string where, string? text)
    {
        var periods = new List<WorkingPeriod>();
        foreach (var part in (text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => !Is(part, "closed")))
        {
            if (Period(part) is { } period)
                periods.Add(period);
            else
                Complain($"{where}: “{part}” is not understood. Write hours, for example 08:00-12:00, 13:00-17:00.");
        }
        return periods;
    }

    /// <summary>One holiday a line: "2026-11-26 Thanksgiving", "12-25 Christmas Day".</summary>
    public IReadOnlyList<Holiday> Holidays(string? text)
    {
        var holidays = new List<Holiday>();
        foreach (var (number, line) in Lines(text))
        {
            var (date, name) = Cut(line);
            if (Date(date) is { } dated)
                holidays.Add(Holiday.On(dated, name));
            else if (Date("2024-" + date) is { } yearly)
                holidays.Add(Holiday.EveryYear(yearly.Month, yearly.Day, name));
            else
                Complain($"Holidays, line {number}: “{date}” is no date. Write for example 2026-11-26 Thanksgiving, or 12-25 Christmas Day for every year.");
        }
        return [.. holidays.DistinctBy(holiday => (holiday.Year, holiday.Month, holiday.Day))];
    }

    /// <summary>One date a line: "2026-12-24 08:00-12:00 Christmas Eve", "2026-12-31 closed", "2026-11-27 without 10:00-11:30 Fire drill".</summary>
    public (IReadOnlyList<DatedHours> Exceptions, IReadOnlyList<DatedHours> Breaks) Dates(string? text)
    {
        var (exceptions, breaks) = (new List<DatedHours>(), new List<DatedHours>());
        foreach (var (number, line) in Lines(text))
        {
            var (dateText, rest) = Cut(line);
            var (first, afterFirst) = Cut(rest);
            var isBreak = Is(first, "without");
            var (hours, name) = Hours(isBreak ? afterFirst : rest);
            if (Date(dateText) is not { } date || hours.Length == 0)
                Complain($"Dates with other hours, line {number}: “{line}” is not understood. Write for example 2026-12-24 08:00-12:00 Christmas Eve.");
            else if (isBreak)
                breaks.Add(new DatedHours(date, Periods($"Dates with other hours, line {number}", hours), name));
            else if (exceptions.Exists(dated => dated.Date == date))
                Complain($"Dates with other hours, line {number}: {dateText} has hours already. Write all its periods in one line.");
            else
                exceptions.Add(new DatedHours(date, Periods($"Dates with other hours, line {number}", hours), name));
        }
        return (exceptions, breaks);
    }

    /// <exception cref="RuleBrokenException">Something was not understood.</exception>
    public void Enforce()
    {
        if (complaints.Count > MostComplaints)
            throw new RuleBrokenException(string.Join(' ', complaints.Take(MostComplaints)) + $" And {complaints.Count - MostComplaints} more.");
        if (complaints.Count > 0)
            throw new RuleBrokenException(string.Join(' ', complaints));
    }

    private void Complain(string complaint) => complaints.Add(complaint);

    /// <summary>The hours at the beginning of a text, and the name that follows them.</summary>
    private static (string Hours, string Name) Hours(string text)
    {
        if (text.StartsWith("all day", StringComparison.OrdinalIgnoreCase))
            return (text[..7], CalendarName.OneLine(text[7..]));
        if (Is(Cut(text).First, "closed"))
            return ("closed", Cut(text).After);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.TakeWhile(word => char.IsAsciiDigit(word[0]) && word.Contains(':', StringComparison.Ordinal)).Count();
        return (string.Join(' ', words.Take(count)), CalendarName.OneLine(string.Join(' ', words.Skip(count))));
    }

    private static WorkingPeriod? Period(string text)
    {
        if (Is(text, "all day"))
            return WorkingPeriod.AllDay;
        return text.Replace('–', '-').Replace(" ", "", StringComparison.Ordinal).Split('-') is [var from, var to] && Time(from) is { } starts && Time(to == "24:00" ? "00:00" : to) is { } ends
            && (starts != ends || starts == TimeOnly.MinValue)
            ? new WorkingPeriod(starts, ends)
            : null;
    }

    private static IEnumerable<(int Number, string Line)> Lines(string? text) =>
        (text ?? "").Split('\n').Select((line, index) => (index + 1, line.Trim())).Where(line => line.Item2.Length > 0);

    private static (string First, string After) Cut(string line) => line.IndexOf(' ') is var space and > 0
        ? (line[..space], CalendarName.OneLine(line[space..]))
        : (line, "");

    private static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
