using System.Globalization;

namespace PPI.Helpdesk.People;

/// <summary>Duty hours as people write them: "Mon-Fri 08:00-17:00, Sat 22:00-06:00".</summary>
public static class DutyHoursText
{
    public const int MaxLength = 500;

    private const int MostPeriods = 50;

    private static readonly string[] days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <exception cref="RuleBrokenException">The text or the time zone cannot be understood.</exception>
    public static DutyHours Read(string timeZone, string text)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            throw new RuleBrokenException($"There is no time zone \"{timeZone}\". Write one like America/New_York or Europe/London.");
        var periods = text.Split([',', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(ReadPart).ToList();
        return periods.Count <= MostPeriods
            ? new DutyHours(timeZone, periods)
            : throw new RuleBrokenException($"These are more than {MostPeriods} periods of duty. Write days with the same hours as one part, for example Mon-Fri 08:00-17:00.");
    }

    /// <summary>Days with the same hours that follow each other are written as one part.</summary>
    public static string Write(DutyHours hours)
    {
        var parts = new List<string>();
        foreach (var same in hours.Periods.GroupBy(period => (period.From, period.To)))
        {
            // The week begins on Monday for people, on Sunday for the computer.
            var inOrder = same.Select(period => ((int)period.Day + 6) % 7).Distinct().Order().ToList();
            for (var at = 0; at < inOrder.Count;)
            {
                var end = at;
                while (end + 1 < inOrder.Count && inOrder[end + 1] == inOrder[end] + 1)
                    end++;
                var span = at == end ? Name(inOrder[at]) : $"{Name(inOrder[at])}-{Name(inOrder[end])}";
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{span} {same.Key.From:HH\\:mm}-{same.Key.To:HH\\:mm}"));
                at = end + 1;
            }
        }
        return string.Join(", ", parts);
    }

    private static IEnumerable<DutyPeriod> ReadPart(string part)
    {
        var words = part.Replace('–', '-').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var daySpan, var hourSpan] || hourSpan.Split('-') is not [var from, var to]
            || Time(from) is not { } starts || Time(to) is not { } ends || starts == ends)
            throw NotUnderstood(part);
        var span = daySpan.Split('-').Select(Day).ToArray();
        if (span is not [{ } first, ..] || span.Length > 2 || span[^1] is not { } last)
            throw NotUnderstood(part);
        var length = ((last - first + 7) % 7) + 1;
        return Enumerable.Range(first, length).Select(day => new DutyPeriod((DayOfWeek)(day % 7), starts, ends));
    }

    private static int? Day(string name)
    {
        var day = Array.FindIndex(days, known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return day < 0 ? null : day;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Name(int dayFromMonday) => days[(dayFromMonday + 1) % 7];

    private static RuleBrokenException NotUnderstood(string part) =>
        new($"\"{part}\" is not understood. Write days and hours, for example Mon-Fri 08:00-17:00; hours past midnight as Sat 22:00-06:00.");
}
