namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What a calendar says: hours per weekday, holidays, other hours of single dates, and breaks in them, in one time zone.</summary>
/// <remarks>What names a date goes before what names every year or week, and a holiday before other hours.</remarks>
public sealed class CalendarHours
{
    private readonly HashSet<DateOnly> datedHolidays;
    private readonly HashSet<(int Month, int Day)> yearlyHolidays;
    private readonly Dictionary<DateOnly, DatedHours> exceptionsByDate;
    private readonly ILookup<DateOnly, WorkingPeriod> breaksByDate;

    /// <exception cref="RuleBrokenException">The time zone does not exist.</exception>
    public CalendarHours(string timeZone, WorkingWeek week, IReadOnlyList<Holiday>? holidays = null, IReadOnlyList<DatedHours>? exceptions = null, IReadOnlyList<DatedHours>? breaks = null)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            throw new RuleBrokenException($"There is no time zone \"{timeZone}\". Write one like America/New_York or Europe/London.");
        (TimeZone, Week, Holidays, Exceptions, Breaks) = (timeZone, week, holidays ?? [], exceptions ?? [], breaks ?? []);
        datedHolidays = [.. Holidays.Where(holiday => !holiday.IsYearly).Select(holiday => new DateOnly(holiday.Year!.Value, holiday.Month, holiday.Day))];
        yearlyHolidays = [.. Holidays.Where(holiday => holiday.IsYearly).Select(holiday => (holiday.Month, holiday.Day))];
        exceptionsByDate = Exceptions.ToDictionary(exception => exception.Date);
        breaksByDate = Breaks.SelectMany(dated => dated.Periods, (dated, period) => (dated.Date, period)).ToLookup(one => one.Date, one => one.period);
    }

    /// <summary>An IANA name, such as America/New_York.</summary>
    public string TimeZone { get; }

    public WorkingWeek Week { get; }

    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>Dates whose periods stand in place of their weekday's.</summary>
    public IReadOnlyList<DatedHours> Exceptions { get; }

    /// <summary>Times at which no work is done whatever else stands in the calendar.</summary>
    public IReadOnlyList<DatedHours> Breaks { get; }

    public bool IsHoliday(DateOnly date) =>
        datedHolidays.Contains(date) || (yearlyHolidays.Contains((date.Month, date.Day)) && !exceptionsByDate.ContainsKey(date));

    /// <summary>The periods that start on a date.</summary>
    public IReadOnlyList<WorkingPeriod> PeriodsOn(DateOnly date)
    {
        if (IsHoliday(date))
            return [];
        return exceptionsByDate.TryGetValue(date, out var exception) ? exception.Periods : Week[date.DayOfWeek];
    }

    public IEnumerable<WorkingPeriod> BreaksOn(DateOnly date) => breaksByDate[date];
}
