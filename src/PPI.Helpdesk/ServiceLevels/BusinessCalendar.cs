using System.Collections.Concurrent;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Business time: how much of it lies between two instants, and where so much of it ends. Immutable, and made to be asked often and by many threads.</summary>
/// <remarks>The opening instant is open and the closing one is not; but what is due exactly at closing is due at closing, not at the next opening.</remarks>
public sealed partial class BusinessCalendar(CalendarHours hours)
{
    private const int FirstYear = 1900;

    private const int LastYear = 2999;

    private readonly WallClock wall = new(hours.TimeZone);
    private readonly ConcurrentDictionary<int, OpenYear> years = new();

    public static BusinessCalendar AroundTheClock { get; } = new(new CalendarHours("UTC", WorkingWeek.AroundTheClock));

    public CalendarHours Hours => hours;

    public bool IsOpen(DateTimeOffset at)
    {
        var year = YearOf(at.UtcTicks);
        var span = year.LastOpenedBy(at.UtcTicks);
        return span >= 0 && at.UtcTicks < year[span].Closes;
    }

    /// <summary>The first open instant from this one on; this one itself when it is open.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset at) => NextOpen(at, before: DateTimeOffset.MaxValue)!.Value;

    /// <summary>Null when no opening comes before an instant; what comes after it is not looked at, for a calendar may never open again.</summary>
    private DateTimeOffset? NextOpen(DateTimeOffset at, DateTimeOffset before)
    {
        if (IsOpen(at))
            return at.ToUniversalTime();
        var year = YearOf(at.UtcTicks);
        var span = year.LastOpenedBy(at.UtcTicks) + 1;
        for (; span == year.Count; span = 0)
        {
            if (year.End >= before.UtcTicks)
                return null;
            year = YearOf(year.End);
        }
        return Instant(year[span].Opens);
    }

    /// <summary>The last instant up to this one at which it was open, or closed for the day; this one itself when it is either.</summary>
    public DateTimeOffset PreviousOpen(DateTimeOffset at)
    {
        var year = YearOf(at.UtcTicks);
        var span = year.LastOpenedBy(at.UtcTicks);
        for (; span < 0; span = year.Count - 1)
            year = YearOf(year.Start - 1);
        return Instant(Math.Min(at.UtcTicks, year[span].Closes));
    }

    /// <summary>The open time between two instants; none when the second is not after the first.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until)
    {
        if (until <= from)
            return TimeSpan.Zero;
        var (year, last) = (YearOf(from.UtcTicks), YearOf(until.UtcTicks));
        var open = last.OpenUpTo(until.UtcTicks) - year.OpenUpTo(from.UtcTicks);
        for (; year != last; year = YearOf(year.End))
            open += year.Total;
        return new TimeSpan(open);
    }

    /// <summary>The instant at which so much open time has passed. Adding nothing to a closed time goes to the next opening.</summary>
    public DateTimeOffset Add(DateTimeOffset at, TimeSpan open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(open, TimeSpan.Zero);
        if (open == TimeSpan.Zero)
            return PreviousOpen(at) == at ? at.ToUniversalTime() : NextOpen(at);
        var year = YearOf(at.UtcTicks);
        var needed = year.OpenUpTo(at.UtcTicks) + open.Ticks;
        for (; needed > year.Total; year = YearOf(year.End))
            needed -= year.Total;
        return Instant(year.FirstWith(needed));
    }

    /// <summary>The instant from which so much open time passes until this one. Subtracting nothing from a closed time goes to the last closing.</summary>
    public DateTimeOffset Subtract(DateTimeOffset at, TimeSpan open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(open, TimeSpan.Zero);
        if (open == TimeSpan.Zero)
            return PreviousOpen(at);
        var year = YearOf(at.UtcTicks);
        var needed = year.OpenUpTo(at.UtcTicks) - open.Ticks;
        for (; needed < 0; needed += year.Total)
            year = YearOf(year.Start - 1);
        return Instant(year.LastWith(needed));
    }

    /// <summary>The open spans between two instants, in order, cut at both.</summary>
    public IEnumerable<OpenSpan> OpenSpans(DateTimeOffset from, DateTimeOffset until)
    {
        while (NextOpen(from, before: until) is { } opensAt && opensAt < until)
        {
            from = ClosingAfter(opensAt, until);
            yield return new OpenSpan(opensAt, from < until ? from : until.ToUniversalTime());
        }
    }

    /// <summary>Where the span ends that is open at an instant, also when a new year begins in it; searched no further than needed.</summary>
    private DateTimeOffset ClosingAfter(DateTimeOffset at, DateTimeOffset until)
    {
        var year = YearOf(at.UtcTicks);
        var closes = year[year.LastOpenedBy(at.UtcTicks)].Closes;
        while (closes == year.End && closes < until.UtcTicks && YearOf(closes) is { Count: > 0 } next && next[0].Opens == closes)
            (year, closes) = (next, next[0].Closes);
        return Instant(closes);
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private OpenYear YearOf(long ticks)
    {
        var local = new DateTime(ticks).Year;
        var year = Year(local);
        return ticks < year.Start ? Year(local - 1) : ticks >= year.End ? Year(local + 1) : year;
    }

    /// <exception cref="RuleBrokenException">A calendar that is hardly ever open was asked for more time than there is.</exception>
    private OpenYear Year(int year) => year is >= FirstYear and <= LastYear
        ? years.GetOrAdd(year, static (year, calendar) => OpenYear.Of(year, calendar.Hours, calendar.wall), this)
        : throw new RuleBrokenException($"This calendar has not that much open time between {FirstYear} and {LastYear}. Give it more hours.");
}
