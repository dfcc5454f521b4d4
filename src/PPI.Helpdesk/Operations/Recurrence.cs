using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace PPI.Helpdesk.Operations;

/// <summary>On which dates a routine task is due: "on the first Monday of every month". Counted from the date on which its schedule starts.</summary>
/// <param name="Interval">Every so many days, weeks, months or years.</param>
/// <param name="Weekdays">Of a weekly rhythm and of one by weekdays of the month.</param>
/// <param name="Day">Of the month, 1 to 31; a shorter month has its last day instead.</param>
/// <param name="Week">Which of these weekdays in the month: 1 to 4, or -1 for the last.</param>
/// <param name="Month">Of a yearly rhythm, 1 to 12.</param>
public sealed record Recurrence(Rhythm Rhythm, int Interval = 1, Weekdays Weekdays = Weekdays.None, int Day = 1, int Week = 1, int Month = 1)
{
    public const int MaxInterval = 99;
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;
    private const int LastWeek = -1;

    /// <summary>The first date from <paramref name="from"/> on, of a schedule that starts on <paramref name="start"/>; null when none comes any more.</summary>
    public DateOnly? First(DateOnly start, DateOnly from)
    {
        var task = new CalendarEvent { Start = new CalDateTime(start), RecurrenceRule = new RecurrenceRule(Rule) };
        try
        {
            return task.GetOccurrences(new CalDateTime(from > start ? from : start), new EvaluationOptions { MaxUnmatchedIncrementsLimit = 1000 })
                .Select(occurrence => (DateOnly?)occurrence.Period.StartTime.Date)
                .FirstOrDefault(date => date >= from && IsDue(date.Value));
        }
        catch (EvaluationException)
        {
            return null;
        }
    }

    /// <exception cref="RuleBrokenException">It would never come, or not as written.</exception>
    public Recurrence Checked()
    {
        if (!Enum.IsDefined(Rhythm))
            throw new RuleBrokenException("Choose how often the task is due.");
        if (Interval is < 1 or > MaxInterval)
            throw new RuleBrokenException($"The task is due every 1 to {MaxInterval} days, weeks, months or years.");
        if (Rhythm is Rhythm.Weekly or Rhythm.MonthlyByWeekday && (Weekdays & Weekdays.All) == Weekdays.None)
            throw new RuleBrokenException("Choose at least one weekday.");
        if (Rhythm == Rhythm.MonthlyByWeekday && Week is not (LastWeek or >= 1 and <= 4))
            throw new RuleBrokenException("Choose the first, second, third, fourth or last of these weekdays.");
        if (Rhythm is Rhythm.MonthlyByDay or Rhythm.Yearly && Day is < 1 or > LongestMonth)
            throw new RuleBrokenException($"The day of the month is a number from 1 to {LongestMonth}.");
        if (Rhythm == Rhythm.Yearly && Month is < 1 or > 12)
            throw new RuleBrokenException("Choose a month.");
        return this;
    }

    /// <summary>"On the last Friday of every month", for people.</summary>
    public string InWords() => Rhythm switch
    {
        Rhythm.Daily => Every("day"),
        Rhythm.Weekly => $"{Every("week")} on {Named(", ")}",
        Rhythm.MonthlyByDay => $"{Every("month")} on {DayInWords}",
        Rhythm.MonthlyByWeekday => $"{Every("month")} on the {WeekInWords} {Named(" or ")}",
        _ => $"{Every("year")} on {DayInWords} of {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)}",
    };

    // RFC 5545; the days of short months are chosen from the set of those that exist.
    private string Rule => Rhythm switch
    {
        Rhythm.Daily => $"FREQ=DAILY;INTERVAL={Interval}",
        Rhythm.Weekly => $"FREQ=WEEKLY;INTERVAL={Interval};WKST=MO;BYDAY={Days}",
        Rhythm.MonthlyByDay => $"FREQ=MONTHLY;INTERVAL={Interval};{MonthDays}",
        Rhythm.MonthlyByWeekday => $"FREQ=MONTHLY;INTERVAL={Interval};BYDAY={Days};BYSETPOS={Week}",
        _ => $"FREQ=YEARLY;INTERVAL={Interval};BYMONTH={Month};{MonthDays}",
    };

    private string MonthDays => Day <= ShortestMonth ? $"BYMONTHDAY={Day}" : $"BYMONTHDAY={string.Join(',', Enumerable.Range(ShortestMonth, Day - ShortestMonth + 1))};BYSETPOS=-1";

    private string Days => string.Join(',', Chosen.Select(day => day.ToString()[..2].ToUpperInvariant()));

    private IEnumerable<DayOfWeek> Chosen => Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Where(day => Weekdays.Has(day));

    private string DayInWords => Day > ShortestMonth ? $"day {Day}, or the last one" : $"day {Day}";

    private string WeekInWords => Week switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => "last" };

    // The calendar library counts the start as an occurrence also when the rule does not.
    private bool IsDue(DateOnly date) => Rhythm switch
    {
        Rhythm.Daily => true,
        Rhythm.Weekly => Weekdays.Has(date.DayOfWeek),
        Rhythm.MonthlyByWeekday => Weekdays.Has(date.DayOfWeek) && IsOfWeek(date),
        Rhythm.MonthlyByDay => IsOfDay(date),
        _ => date.Month == Month && IsOfDay(date),
    };

    private bool IsOfDay(DateOnly date) => date.Day == Math.Min(Day, DateTime.DaysInMonth(date.Year, date.Month));

    private bool IsOfWeek(DateOnly date)
    {
        var days = Enumerable.Range(1, DateTime.DaysInMonth(date.Year, date.Month)).Where(day => Weekdays.Has(new DateOnly(date.Year, date.Month, day).DayOfWeek)).ToList();
        return date.Day == (Week == LastWeek ? days[^1] : days[Week - 1]);
    }

    private string Every(string unit) => Interval == 1 ? $"every {unit}" : string.Create(CultureInfo.InvariantCulture, $"every {Interval} {unit}s");

    private string Named(string separator) => Weekdays == Weekdays.Workdays ? "workdays" : string.Join(separator, Chosen);
}

/// <summary>What a recurrence counts.</summary>
public enum Rhythm
{
    Daily,
    Weekly,
    MonthlyByDay,
    MonthlyByWeekday,
    Yearly,
}

/// <summary>Days of the week; several at once.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    All = Workdays | Saturday | Sunday,
}

internal static class WeekdaySets
{
    public static bool Has(this Weekdays days, DayOfWeek day) => ((int)days & (1 << (((int)day + 6) % 7))) != 0;
}
