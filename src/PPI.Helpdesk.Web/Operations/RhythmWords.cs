using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Operations;

namespace PPI.Helpdesk.Web.Operations;

/// <summary>What the form of a routine task offers to choose from.</summary>
public static class RhythmWords
{
    public static IReadOnlyList<SelectListItem> Rhythms { get; } =
    [
        Item(Rhythm.Daily, "Every so many days"), Item(Rhythm.Weekly, "Every so many weeks, on weekdays"), Item(Rhythm.MonthlyByWeekday, "Every so many months, on the first, second … or last weekday"),
        Item(Rhythm.MonthlyByDay, "Every so many months, on a day of the month"), Item(Rhythm.Yearly, "Every so many years, on a date"),
    ];

    public static IReadOnlyList<SelectListItem> Weeks { get; } = [new("first", "1"), new("second", "2"), new("third", "3"), new("fourth", "4"), new("last", "-1")];

    public static IReadOnlyList<SelectListItem> Months { get; } =
        [.. Enumerable.Range(1, 12).Select(month => new SelectListItem(System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), $"{month}"))];

    public static IReadOnlyList<Weekdays> Days { get; } =
        [Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday];

    private static SelectListItem Item(Rhythm rhythm, string text) => new(text, rhythm.ToString());
}
