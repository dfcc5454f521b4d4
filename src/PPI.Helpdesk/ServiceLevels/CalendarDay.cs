using System.Globalization;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>One day of a calendar as people see it: the hours on the wall at which it is open, and why it differs from other days.</summary>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<OpenHours> Open, string Note)
{
    /// <summary>"08:00–12:00, 13:00–17:00", or "closed".</summary>
    public string InWords => Open.Count == 0 ? "closed" : string.Join(", ", Open);

    public static CalendarDay Of(BusinessCalendar calendar, DateOnly date)
    {
        var (from, until) = calendar.InstantsOf(date);
        var open = calendar.OpenSpans(from, until).Select(span => new OpenHours(TimeOfDay(span.OpensAt), TimeOfDay(span.ClosesAt)));
        return new CalendarDay(date, [.. open], NoteOn(calendar.Hours, date, until - from));

        TimeSpan TimeOfDay(DateTimeOffset at) => calendar.LocalTimeOf(at) - date.ToDateTime(default);
    }

    private static string NoteOn(CalendarHours hours, DateOnly date, TimeSpan length)
    {
        var names = hours.IsHoliday(date) ? hours.Holidays.Where(holiday => holiday.FallsOn(date)).Select(holiday => holiday.Name.Length > 0 ? holiday.Name : "Holiday").Take(1)
            : hours.Exceptions.Concat(hours.Breaks).Where(dated => dated.Date == date).Select(dated => dated.Name.Length > 0 ? dated.Name : "Other hours");
        return string.Join(", ", length == TimeSpan.FromDays(1) ? names : names.Append("The clocks change"));
    }
}

/// <summary>A stretch of a day, counted from midnight on the clock on the wall.</summary>
public readonly record struct OpenHours(TimeSpan From, TimeSpan To)
{
    public override string ToString() => $"{Text(From)}–{Text(To)}";

    private static string Text(TimeSpan time) => time == TimeSpan.FromDays(1) ? "24:00" : time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
