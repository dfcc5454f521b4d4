using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using FrequencyType = Ical.Net.FrequencyType;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>One entry of an iCalendar file, read by itself: a broken one does not spoil the others.</summary>
internal sealed class HolidayEntry(int line, IReadOnlyList<string> lines)
{
    private const int LongestDays = 31;

    /// <summary>The line of the file on which it begins.</summary>
    public int Line => line;

    /// <summary>As it stands in the file, also when the entry cannot be read.</summary>
    public string Title { get; } = lines.Where(text => text.StartsWith("SUMMARY", StringComparison.OrdinalIgnoreCase)).Select(text => CalendarName.OneLine(text[(text.IndexOf(':') + 1)..])).FirstOrDefault("");

    /// <exception cref="RuleBrokenException">It is no holiday.</exception>
    public IReadOnlyList<Holiday> Holidays(int firstYear, int years)
    {
        var read = Read();
        if (read.Start is not { } start)
            throw new RuleBrokenException("It has no date on which it begins (DTSTART).");
        if (start.HasTime)
            throw new RuleBrokenException("It begins at a time of day. A holiday lasts whole days; write other hours of a date yourself.");
        if (string.Equals(read.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase))
            throw new RuleBrokenException("It is cancelled.");
        var days = read.End is { } end ? end.Date.DayNumber - start.Date.DayNumber : 1;
        if (days is < 0 or > LongestDays)
            throw new RuleBrokenException($"It lasts {days} days. A holiday lasts 1 to {LongestDays}.");
        var summary = CalendarName.OneLine(read.Summary);
        var name = summary[..Math.Min(summary.Length, CalendarLimits.NoteLength)];
        if (read.RecurrenceRule is null && !read.RecurrenceDates.GetAllDates().Any())
            return Days(start.Date);
        if (read.RecurrenceRule is { } rule && rule.Frequency != FrequencyType.Yearly)
            throw new RuleBrokenException("It comes more often than once a year. Write its dates yourself.");
        return IsSameDayEveryYear(read) && days <= 1 ? [Holiday.EveryYear(start.Month, start.Day, name)] : [.. Occurrences(read, firstYear, years).SelectMany(Days)];

        List<Holiday> Days(DateOnly first) => [.. Enumerable.Range(0, Math.Max(1, days)).Select(day => Holiday.On(first.AddDays(day), name))];
    }

    private CalendarEvent Read()
    {
        try
        {
            var file = string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", .. lines, "END:VEVENT", "END:VCALENDAR", ""]);
            return Ical.Net.Calendar.Load(file)!.Events.Single();
        }
        // The library says what is wrong by exceptions of many types; here each means that this one entry cannot be read.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new RuleBrokenException($"It cannot be read: {CalendarName.OneLine(failure.Message)}");
        }
    }

    private static bool IsSameDayEveryYear(CalendarEvent read) =>
        read.RecurrenceRule is { Interval: 1, Until: null, Count: null, ByDay.Count: 0, ByYearDay.Count: 0, ByWeekNo.Count: 0, BySetPosition.Count: 0 } rule
        && rule.ByMonth.TrueForAll(month => month == read.Start!.Month) && rule.ByMonthDay.TrueForAll(day => day == read.Start!.Day)
        && !read.ExceptionDates.GetAllDates().Any() && !read.RecurrenceDates.GetAllDates().Any();

    private static List<DateOnly> Occurrences(CalendarEvent read, int firstYear, int years)
    {
        try
        {
            var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = 1000 };
            return [.. read.GetOccurrences(new CalDateTime(firstYear, 1, 1), options)
                .Select(occurrence => occurrence.Period.StartTime.Date).TakeWhile(date => date.Year < firstYear + years).Take(years * LongestDays)];
        }
        catch (EvaluationException)
        {
            throw new RuleBrokenException("Its rule of repetition never comes true.");
        }
    }
}
