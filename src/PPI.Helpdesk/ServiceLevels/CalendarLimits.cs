using System.Globalization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What a calendar that is kept may say.</summary>
public static class CalendarLimits
{
    public const int MostPeriodsADay = 12;
    public const int MostHolidays = 1000;
    public const int MostDates = 500;
    public const int NoteLength = 100;
    public const int FirstYear = 1990;
    public const int LastYear = 2199;

    /// <exception cref="RuleBrokenException">It says too much, or nothing, or contradicts itself.</exception>
    public static void Enforce(CalendarHours hours)
    {
        if (Enum.GetValues<DayOfWeek>().All(day => hours.Week[day].Count == 0))
            throw new RuleBrokenException("This calendar would never be open, so nothing would ever be due. Write hours for at least one weekday.");
        if (hours.Holidays.Count > MostHolidays)
            throw new RuleBrokenException($"A calendar has up to {MostHolidays} holidays. Take some that are past away.");
        if (hours.Exceptions.Count + hours.Breaks.Count > MostDates)
            throw new RuleBrokenException($"A calendar has up to {MostDates} dates with other hours. Take some that are past away.");
        foreach (var day in Enum.GetValues<DayOfWeek>())
            Enforce(day.ToString(), hours.Week[day]);
        foreach (var dated in hours.Exceptions.Concat(hours.Breaks))
        {
            Enforce(dated.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), dated.Periods);
            Enforce(dated.Date.Year, dated.Name);
        }
        foreach (var holiday in hours.Holidays)
            Enforce(holiday.Year ?? FirstYear, holiday.Name);
    }

    private static void Enforce(string day, IReadOnlyList<WorkingPeriod> periods)
    {
        if (periods.Count > MostPeriodsADay)
            throw new RuleBrokenException($"{day} has more than {MostPeriodsADay} periods. Write it with fewer.");
        var inOrder = periods.OrderBy(period => period.From).ToList();
        for (var next = 1; next < inOrder.Count; next++)
            if (inOrder[next - 1].EndsNextDay || inOrder[next - 1].To > inOrder[next].From)
                throw new RuleBrokenException($"{day}: {inOrder[next - 1]} and {inOrder[next]} overlap. Write them as one period, or correct one of them.");
    }

    private static void Enforce(int year, string note)
    {
        if (year is < FirstYear or > LastYear)
            throw new RuleBrokenException($"The year {year.ToString(CultureInfo.InvariantCulture)} is out of reach. Write dates from {FirstYear} to {LastYear}.");
        if (note.Length > NoteLength)
            throw new RuleBrokenException($"“{note[..30]}…” is longer than {NoteLength} characters. Shorten it.");
    }
}
