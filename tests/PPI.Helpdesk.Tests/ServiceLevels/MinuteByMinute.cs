using NodaTime;
using NodaTime.TimeZones;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>
/// Business time in the dullest way there is: a window of minutes, each painted open or closed. It knows the zones by NodaTime, which the calendar does not,
/// and reads the calendar's hours anew.
/// </summary>
internal sealed class MinuteByMinute
{
    private readonly bool[] open;
    private readonly DateTimeZone zone;
    private readonly Instant start;

    public MinuteByMinute(CalendarHours hours, Instant start, int minutes)
    {
        (open, zone, this.start) = (new bool[minutes], DateTimeZoneProviders.Tzdb[hours.TimeZone], start);
        var first = start.InZone(zone).Date.PlusDays(-2);
        var dates = Enumerable.Range(0, (minutes / 1440) + 5).Select(first.PlusDays).ToList();
        foreach (var date in dates)
            foreach (var period in PeriodsOn(hours, date))
                Paint(date, period, true);
        foreach (var date in dates)
        {
            foreach (var period in hours.Breaks.Where(dated => dated.Date == date.ToDateOnly()).SelectMany(dated => dated.Periods))
                Paint(date, period, false);
            if (IsHoliday(hours, date))
                Paint(date, WorkingPeriod.AllDay, false);
        }
    }

    public int Minutes => open.Length;

    public DateTimeOffset At(int minute) => start.Plus(Duration.FromMinutes(minute)).ToDateTimeOffset();

    public bool IsOpen(int minute) => open[minute];

    public int Between(int from, int until) => Enumerable.Range(from, Math.Max(0, until - from)).Count(minute => open[minute]);

    /// <summary>The first minute from one on that is open; null when the window has none.</summary>
    public int? NextOpen(int from) => Enumerable.Range(from, Minutes - from).Cast<int?>().FirstOrDefault(minute => open[minute!.Value]);

    /// <summary>The last minute up to one that is open or ends an open one.</summary>
    public int? PreviousOpen(int from)
    {
        for (var minute = from; minute > 0; minute--)
            if (open[minute] || open[minute - 1])
                return minute;
        return open[0] ? 0 : null;
    }

    /// <summary>Walks until so many open minutes, at least one, are behind.</summary>
    public int? Add(int from, int openMinutes)
    {
        for (var minute = from; minute < Minutes; minute++)
            if (open[minute] && --openMinutes == 0)
                return minute + 1;
        return null;
    }

    public int? Subtract(int from, int openMinutes)
    {
        for (var minute = from - 1; minute >= 0; minute--)
            if (open[minute] && --openMinutes == 0)
                return minute;
        return null;
    }

    private static IReadOnlyList<WorkingPeriod> PeriodsOn(CalendarHours hours, LocalDate date)
    {
        if (IsHoliday(hours, date))
            return [];
        return hours.Exceptions.FirstOrDefault(dated => dated.Date == date.ToDateOnly())?.Periods ?? hours.Week[(DayOfWeek)((int)date.DayOfWeek % 7)];
    }

    private static bool IsHoliday(CalendarHours hours, LocalDate date) => hours.Holidays.Any(holiday =>
        holiday.Day == date.Day && holiday.Month == date.Month
        && (holiday.Year == date.Year || (holiday.Year is null && hours.Exceptions.All(dated => dated.Date != date.ToDateOnly()))));

    private void Paint(LocalDate date, WorkingPeriod period, bool colour)
    {
        var until = period.To <= period.From ? date.PlusDays(1) : date;
        var (from, to) = (Minute(date.At(Local(period.From))), Minute(until.At(Local(period.To))));
        for (var minute = Math.Max(0, from); minute < Math.Min(to, open.Length); minute++)
            open[minute] = colour;
    }

    private int Minute(LocalDateTime local) => (int)(local.InZone(zone, Resolvers.LenientResolver).ToInstant() - start).TotalMinutes;

    private static LocalTime Local(TimeOnly time) => new(time.Hour, time.Minute);
}
