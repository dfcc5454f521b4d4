using System.Globalization;
using System.Text.Json;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>A calendar as the cases write it.</summary>
internal static class CaseCalendar
{
    private static readonly string[] days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static CalendarHours Read(JsonElement calendar) => new(
        calendar.GetProperty("time_zone").GetString()!,
        new WorkingWeek(calendar.GetProperty("week").EnumerateObject().ToDictionary(day => Day(day.Name), day => Periods(day.Value))),
        calendar.TryGetProperty("holidays", out var holidays) ? [.. holidays.EnumerateArray().Select(holiday => Holiday(holiday.GetString()!))] : [],
        Dated(calendar, "shifts"),
        Dated(calendar, "breaks"));

    /// <summary>A local time that may end a day: 2015-10-17T24:00 is midnight.</summary>
    public static DateTime LocalTime(string text) =>
        DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(default) + (text[11..] == "24:00" ? TimeSpan.FromDays(1) : Time(text[11..]).ToTimeSpan());

    private static List<DatedHours> Dated(JsonElement calendar, string name) => calendar.TryGetProperty(name, out var dates)
        ? [.. dates.EnumerateObject().Select(date => new DatedHours(DateOnly.ParseExact(date.Name, "yyyy-MM-dd", CultureInfo.InvariantCulture), Periods(date.Value)))]
        : [];

    private static IReadOnlyList<WorkingPeriod> Periods(JsonElement periods) =>
        [.. periods.EnumerateArray().Select(period => new WorkingPeriod(Time(period[0].GetString()!), Time(period[1].GetString()!)))];

    private static DayOfWeek Day(string name) => Array.IndexOf(days, name) is var day and >= 0
        ? (DayOfWeek)day
        : throw new FormatException($"There is no weekday \"{name}\".");

    private static Holiday Holiday(string text) => text.Split('-') switch
    {
        [var month, var day] => Helpdesk.ServiceLevels.Holiday.EveryYear(Number(month), Number(day), text),
        _ => Helpdesk.ServiceLevels.Holiday.On(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), text),
    };

    private static TimeOnly Time(string text) => text == "24:00" ? TimeOnly.MinValue : TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
