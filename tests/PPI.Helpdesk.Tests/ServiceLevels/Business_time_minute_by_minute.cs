using CsCheck;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Any calendar, in any zone, over any change of the clocks, answers as counting minutes does.</summary>
public sealed class Business_time_minute_by_minute
{
    private const int Calendars = 400;

    private static readonly Gen<(CalendarHours Hours, MinuteByMinute Oracle, int[] Minutes)> questions =
        from calendar in AnyCalendar.WithOracle
        from minutes in Gen.Int[0, calendar.Oracle.Minutes - 1].Array[20]
        select (calendar.Hours, calendar.Oracle, minutes);

    [Fact]
    public void The_open_time_between_two_instants_is_the_count_of_open_minutes() => Holds((calendar, oracle, one, other) =>
        Assert.Equal(TimeSpan.FromMinutes(oracle.Between(one, other)), calendar.Between(oracle.At(one), oracle.At(other))));

    [Fact]
    public void Time_is_due_when_its_last_minute_has_passed() => Holds((calendar, oracle, from, length) =>
    {
        if (oracle.Add(from, 1 + (length % 3000)) is { } due)
            Assert.Equal(oracle.At(due), calendar.Add(oracle.At(from), TimeSpan.FromMinutes(1 + (length % 3000))));
    });

    [Fact]
    public void Time_before_an_instant_begins_with_its_first_minute() => Holds((calendar, oracle, until, length) =>
    {
        if (oracle.Subtract(until, 1 + (length % 3000)) is { } begin)
            Assert.Equal(oracle.At(begin), calendar.Subtract(oracle.At(until), TimeSpan.FromMinutes(1 + (length % 3000))));
    });

    [Fact]
    public void An_instant_is_open_when_its_minute_is() => Holds((calendar, oracle, minute, _) =>
        Assert.Equal(oracle.IsOpen(minute), calendar.IsOpen(oracle.At(minute))));

    [Fact]
    public void The_next_opening_is_the_first_open_minute_and_the_last_one_closes() => Holds((calendar, oracle, minute, _) =>
    {
        if (oracle.NextOpen(minute) is { } opening)
            Assert.Equal(oracle.At(opening), calendar.NextOpen(oracle.At(minute)));
        if (oracle.PreviousOpen(minute) is { } closing)
            Assert.Equal(oracle.At(closing), calendar.PreviousOpen(oracle.At(minute)));
    });

    [Fact]
    public void The_open_spans_of_a_window_are_its_open_minutes() => Holds((calendar, oracle, from, until) =>
    {
        var spans = calendar.OpenSpans(oracle.At(from), oracle.At(until)).ToList();

        Assert.Equal(TimeSpan.FromMinutes(oracle.Between(from, until)), new TimeSpan(spans.Sum(span => span.Length.Ticks)));
        Assert.All(spans, span => Assert.True(calendar.IsOpen(span.OpensAt) && (span.ClosesAt == oracle.At(until) || !calendar.IsOpen(span.ClosesAt))));
    });

    [Fact]
    public void What_was_added_lies_between_to_the_tick() =>
        Gen.Select(questions, Gen.Long[1, TimeSpan.TicksPerDay * 3], Gen.Long[0, TimeSpan.TicksPerMinute]).Sample((question, ticks, offset) =>
        {
            var calendar = new BusinessCalendar(question.Hours);
            var at = question.Oracle.At(question.Minutes[0]).AddTicks(offset);
            if (Enum.GetValues<DayOfWeek>().All(day => question.Hours.Week[day].Count == 0))
                return;

            var due = calendar.Add(at, new TimeSpan(ticks));

            Assert.Equal(new TimeSpan(ticks), calendar.Between(at, due));
            Assert.Equal(TimeSpan.Zero, calendar.Between(due, at));
            Assert.Equal(calendar.NextOpen(at), calendar.Subtract(due, new TimeSpan(ticks)));
        }, iter: Calendars);

    private static void Holds(Action<BusinessCalendar, MinuteByMinute, int, int> law) => questions.Sample(question =>
    {
        var calendar = new BusinessCalendar(question.Hours);
        for (var pair = 0; pair < question.Minutes.Length; pair += 2)
            law(calendar, question.Oracle, question.Minutes[pair], question.Minutes[pair + 1]);
    }, iter: Calendars);
}
