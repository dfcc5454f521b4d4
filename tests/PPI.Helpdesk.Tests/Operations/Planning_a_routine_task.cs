using PPI.Helpdesk.Operations;

namespace PPI.Helpdesk.Tests.Operations;

public sealed class Planning_a_routine_task
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private static readonly RoutineTaskTerms Terms = new(
        " Monthly\npatches ", "All rings", ["Test ring", " ", "Everybody"], new Recurrence(Rhythm.MonthlyByWeekday, Weekdays: Weekdays.Monday),
        new DateOnly(2026, 1, 1), new TimeOnly(9, 0), "America/New_York", LeadDays: 3, CustomerId: 1, OwnerId: 2);

    [Fact]
    public void Its_order_is_logged_so_many_days_before_it_is_due_by_the_clock_of_its_zone()
    {
        var task = RoutineTask.Define(Terms, Now);

        Assert.Equal(("Monthly patches", new DateOnly(2026, 12, 7)), (task.Title, task.NextDueOn!.Value));
        Assert.Equal(["Test ring", "Everybody"], task.Checklist);
        Assert.Equal(new DateTimeOffset(2026, 12, 4, 14, 0, 0, TimeSpan.Zero), task.NextLogAt);
        Assert.Equal(new DateTimeOffset(2026, 12, 7, 14, 0, 0, TimeSpan.Zero), task.NextDates(2).First());
    }

    [Fact]
    public void What_is_due_already_when_it_is_written_is_not_made_and_no_date_is_made_twice()
    {
        var daily = Terms with { Recurrence = new Recurrence(Rhythm.Daily), LeadDays = 0, DueTime = new TimeOnly(6, 0) };
        var task = RoutineTask.Define(daily, Now);
        Assert.Equal(new DateOnly(2026, 11, 28), task.NextDueOn);

        task.Advance();
        Assert.Equal((new DateOnly(2026, 11, 28), new DateOnly(2026, 11, 29)), (task.LastDueOn!.Value, task.NextDueOn!.Value));

        task.Change(daily with { Title = "Backups" }, Now);
        Assert.Equal(new DateOnly(2026, 11, 29), task.NextDueOn);
    }

    [Fact]
    public void Dates_that_pass_while_it_is_paused_are_left_out()
    {
        var task = RoutineTask.Define(Terms, Now);
        task.Pause();
        Assert.Null(task.NextLogAt);

        task.Resume(Now.AddDays(70));

        Assert.Equal(new DateOnly(2027, 3, 1), task.NextDueOn);
    }

    [Fact]
    public void Bad_terms_are_refused_in_words()
    {
        Assert.Contains("time zone", Refusal(Terms with { TimeZone = "Mars/Olympus" }), StringComparison.Ordinal);
        Assert.Contains("0 to 60 days", Refusal(Terms with { LeadDays = 61 }), StringComparison.Ordinal);
        Assert.Contains("another person", Refusal(Terms with { OwnerId = 1 }), StringComparison.Ordinal);
        Assert.Contains("what is to be done", Refusal(Terms with { Title = " " }), StringComparison.Ordinal);
        Assert.Contains("up to 40 items", Refusal(Terms with { Checklist = [.. Enumerable.Repeat("One", 41)] }), StringComparison.Ordinal);
    }

    private static string Refusal(RoutineTaskTerms terms) => Assert.Throws<RuleBrokenException>(() => RoutineTask.Define(terms, Now)).Message;
}
