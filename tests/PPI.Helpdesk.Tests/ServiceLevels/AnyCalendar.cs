using CsCheck;
using NodaTime;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Random calendars, and windows of time that like to lie over a change of the clocks.</summary>
internal static class AnyCalendar
{
    /// <summary>Whole and half hours and 20 minutes of change; changes at midnight, in the small hours, at noon of the poles; a day that never was (Apia).</summary>
    private static readonly string[] zones =
    [
        "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "America/Havana", "America/Caracas", "America/Scoresbysund",
        "Europe/London", "Europe/Berlin", "Europe/Dublin", "Europe/Moscow", "Europe/Istanbul", "Africa/Cairo", "Asia/Tehran", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Beirut",
        "Asia/Amman", "Asia/Pyongyang", "Australia/Lord_Howe", "Australia/Sydney", "Australia/Eucla", "Pacific/Chatham", "Pacific/Apia", "Antarctica/Troll", "UTC",
    ];

    private static readonly Instant first = Instant.FromUtc(1995, 1, 1, 0, 0);
    private static readonly Instant last = Instant.FromUtc(2025, 1, 1, 0, 0);

    /// <summary>Three weeks, most of them around one of the zone's changes, seen minute by minute.</summary>
    public static Gen<(CalendarHours Hours, MinuteByMinute Oracle)> WithOracle { get; } =
        from zone in Gen.Int[0, zones.Length - 1].Select(index => zones[index])
        from middle in Middle(zone)
        from shift in Gen.Int[-4 * 1440, 4 * 1440]
        from hours in In(zone, middle.InUtc().Date.ToDateOnly())
        select (hours, new MinuteByMinute(hours, middle + Duration.FromMinutes(shift) - Duration.FromDays(10), 21 * 1440));

    private static Gen<WorkingPeriod> Period { get; } = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 95], Gen.Int[0, 95], (from, to) => new WorkingPeriod(new TimeOnly(0).AddMinutes(from * 15), new TimeOnly(0).AddMinutes(to * 15)))),
        (1, Gen.Select(Gen.Int[0, 1439], Gen.Int[0, 1439], (from, to) => new WorkingPeriod(new TimeOnly(0).AddMinutes(from), new TimeOnly(0).AddMinutes(to)))),
        (1, Gen.Const(WorkingPeriod.AllDay)));

    private static Gen<IReadOnlyList<WorkingPeriod>> Periods { get; } = Period.List[0, 3].Select(periods => (IReadOnlyList<WorkingPeriod>)periods);

    private static Gen<CalendarHours> In(string zone, DateOnly around) =>
        from week in Periods.Array[7]
        from holidays in Gen.Select(Near(around), Gen.Bool, (date, yearly) => yearly ? Holiday.EveryYear(date.Month, date.Day, "") : Holiday.On(date, "")).List[0, 2]
        from exceptions in Dated(around)
        from breaks in Dated(around)
        select new CalendarHours(zone, new WorkingWeek(Enumerable.Range(0, 7).ToDictionary(day => (DayOfWeek)day, day => week[day])), holidays, exceptions, breaks);

    private static Gen<DateOnly> Near(DateOnly date) => Gen.Int[-6, 6].Select(date.AddDays);

    private static Gen<List<DatedHours>> Dated(DateOnly around) =>
        Gen.Select(Near(around), Periods, (date, periods) => new DatedHours(date, periods)).List[0, 2].Select(dated => dated.DistinctBy(one => one.Date).ToList());

    private static Gen<Instant> Middle(string zone)
    {
        var changes = DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(first, last).Skip(1).Select(interval => interval.Start).ToArray();
        var anywhere = Gen.Long[first.ToUnixTimeSeconds() / 60, last.ToUnixTimeSeconds() / 60].Select(minute => Instant.FromUnixTimeSeconds(minute * 60));
        return changes.Length == 0 ? anywhere : Gen.Frequency((3, Gen.Int[0, changes.Length - 1].Select(index => changes[index])), (1, anywhere));
    }
}
