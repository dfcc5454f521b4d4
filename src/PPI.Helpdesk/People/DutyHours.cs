using System.Globalization;

namespace PPI.Helpdesk.People;

/// <summary>When a person is on duty: periods per weekday in the person's own time zone. A period that ends before it starts runs past midnight.</summary>
public sealed record DutyHours(string TimeZone, IReadOnlyList<DutyPeriod> Periods)
{
    private const int DaysOfAWeek = 7;

    /// <summary>Monday to Friday, 08:00 to 17:00, New York: PPI's head office.</summary>
    public static DutyHours Office { get; } = new("America/New_York",
        [.. Enumerable.Range(1, 5).Select(day => new DutyPeriod((DayOfWeek)day, new TimeOnly(8, 0), new TimeOnly(17, 0)))]);

    /// <summary>Whether the instant lies in a period: the start is included, the end is not.</summary>
    public bool Include(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
        var time = TimeOnly.FromDateTime(local.DateTime);
        return Periods.Any(period => period.Covers(local.DayOfWeek, time));
    }

    /// <summary>This instant when it lies in a period, else the start of the next one; this instant, too, for whoever has no periods at all.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset at)
    {
        if (Include(at))
            return at;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        var starts = Enumerable.Range(0, DaysOfAWeek + 1).Select(today.AddDays)
            .SelectMany(date => Periods.Where(period => period.Day == date.DayOfWeek).Select(period => StartOn(date, period, zone)));
        return starts.Where(start => start > at).DefaultIfEmpty(at).Min();
    }

    /// <summary>A start that a change of the clocks skips is an hour later.</summary>
    private static DateTimeOffset StartOn(DateOnly date, DutyPeriod period, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(period.From);
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public override string ToString() =>
        string.Join(", ", Periods.Select(period => string.Create(CultureInfo.InvariantCulture, $"{period.Day:G} {period.From:HH\\:mm}–{period.To:HH\\:mm}")));
}

/// <summary>One period of duty that starts on <paramref name="Day"/>.</summary>
public sealed record DutyPeriod(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    internal bool Covers(DayOfWeek day, TimeOnly time)
    {
        if (From < To)
            return day == Day && time >= From && time < To;
        var nextDay = (DayOfWeek)(((int)Day + 1) % 7);
        return (day == Day && time >= From) || (day == nextDay && time < To);
    }
}
