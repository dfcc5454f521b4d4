using System.Globalization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Calendars as people write them: "08:00-12:00, 13:00-17:00" for a day, a line for each holiday and each date with other hours.</summary>
public static class CalendarText
{
    private const string AllDay = "all day";
    private const string Closed = "closed";
    private const string Without = "without";

    /// <summary>Monday first, as people count the week.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    /// <summary>"08:00-12:00, 13:00-17:00"; "22:00-06:00" past midnight; "all day"; nothing when closed.</summary>
    public static string Write(IEnumerable<WorkingPeriod> periods) => string.Join(", ", periods.Select(period => period == WorkingPeriod.AllDay ? AllDay : period.ToString()));

    /// <summary>"2026-11-26 Thanksgiving"; without a year on that day of every year.</summary>
    public static string Write(Holiday holiday) => Line(
        holiday.IsYearly
            ? string.Create(CultureInfo.InvariantCulture, $"{holiday.Month:00}-{holiday.Day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{holiday.Year:0000}-{holiday.Month:00}-{holiday.Day:00}"),
        holiday.Name);

    /// <summary>"2026-12-24 08:00-12:00 Christmas Eve"; "2026-12-31 closed"; "2026-11-27 without 10:00-11:30 Fire drill".</summary>
    public static IEnumerable<string> WriteDates(CalendarHours hours) =>
        hours.Exceptions.Select(dated => (dated, hours: dated.Periods.Count == 0 ? Closed : Write(dated.Periods)))
            .Concat(hours.Breaks.Select(dated => (dated, hours: $"{Without} {Write(dated.Periods)}")))
            .OrderBy(line => line.dated.Date)
            .Select(line => Line(line.dated.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.hours, line.dated.Name));

    /// <summary>All of it in few words, for the audit log and lists: "America/New_York, Mon-Fri 08:00-17:00, 12 holidays".</summary>
    public static string Summary(CalendarHours hours)
    {
        var dates = hours.Exceptions.Count + hours.Breaks.Count;
        return $"{hours.TimeZone}, {Week(hours.Week)}"
            + hours.Holidays.Count switch { 0 => "", 1 => ", 1 holiday", var many => $", {many} holidays" }
            + dates switch { 0 => "", 1 => ", 1 date with other hours", _ => $", {dates} dates with other hours" };
    }

    /// <summary>Whether two calendars say the same.</summary>
    public static bool IsSame(CalendarHours one, CalendarHours other) =>
        one.TimeZone == other.TimeZone && Days.All(day => one.Week[day].SequenceEqual(other.Week[day]))
        && one.Holidays.SequenceEqual(other.Holidays) && WriteDates(one).SequenceEqual(WriteDates(other));

    /// <summary>"Mon-Fri 08:00-17:00; Sat 08:00-12:00": neighbouring days alike are written as one.</summary>
    public static string Week(WorkingWeek week)
    {
        var parts = new List<string>();
        for (var first = 0; first < Days.Count;)
        {
            var hours = Write(week[Days[first]]);
            var last = first;
            while (last + 1 < Days.Count && Write(week[Days[last + 1]]) == hours)
                last++;
            if (hours.Length > 0)
                parts.Add($"{(first == last ? Short(first) : $"{Short(first)}-{Short(last)}")} {hours}");
            first = last + 1;
        }
        return string.Join("; ", parts);
    }

    private static string Short(int day) => Days[day].ToString()[..3];

    private static string Line(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
