using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Which target an order has, and what becomes of the time already used when it gets another one.</summary>
public sealed class Choosing_the_target
{
    private const double NextMorning = 22;

    [Fact]
    public void F01_Another_priority_brings_another_target_for_the_time_already_used()
    {
        var raised = ClockedOrder.Logged().Prioritised(3, Priority.P1);

        var resolution = raised.Clock(ClockKind.Resolution, 4);

        Assert.Equal((TimeSpan.FromHours(6), TimeSpan.FromHours(4), raised.Hour(6)), (resolution.Length, resolution.Used, resolution.DueAt));
        Assert.Equal(3, resolution.TargetSince);
    }

    [Fact]
    public void Raised_too_late_it_is_breached_by_the_raising_and_lowered_it_no_longer_is()
    {
        var order = ClockedOrder.Logged().Prioritised(7, Priority.P1);

        Assert.Equal(order.Hour(7), order.Clock(ClockKind.Resolution, 7).BreachedAt);
        Assert.Null(order.Prioritised(8, Priority.P3).Clock(ClockKind.Resolution, 9).BreachedAt);
    }

    [Fact]
    public void What_was_counted_at_night_stays_counted_when_the_priority_falls()
    {
        var resolution = ClockedOrder.Logged(ClockedOrder.Halted).Prioritised(NextMorning, Priority.P3).Clock(ClockKind.Resolution, NextMorning + 1);

        Assert.Equal(TimeSpan.FromHours(23), resolution.Used);
    }

    [Fact]
    public void A_clock_without_a_target_any_more_is_cancelled_and_comes_back_with_its_time()
    {
        var order = ClockedOrder.Logged(ClockedOrder.Interrupted).Prioritised(1, Priority.P3);

        Assert.Equal((ClockState.Cancelled, TimeSpan.FromHours(1)), (order.Clock(ClockKind.Restore, 2).State, order.Clock(ClockKind.Restore, 2).Used));
        Assert.Equal(TimeSpan.FromHours(3), order.Prioritised(2, Priority.P2).Clock(ClockKind.Restore, 3).Used);
    }

    [Fact]
    public void A_response_that_was_given_in_time_stays_in_time_whatever_the_priority_becomes() =>
        Assert.Equal(ClockState.Met, ClockedOrder.Logged().Taken(3).Prioritised(4, Priority.P1).Clock(ClockKind.Response, 9).State);

    [Fact]
    public void The_first_target_of_the_policy_that_fits_decides()
    {
        var policy = ServiceLevelPolicy.Of(2, 1,
        [
            new ServiceTarget(ClockKind.Resolution, new TargetLength(1, TargetUnit.Hours), Kind: WorkOrderKind.Question),
            new ServiceTarget(ClockKind.Resolution, new TargetLength(2, TargetUnit.Hours), Priority.P3, Intake: IntakeChannel.Web),
            new ServiceTarget(ClockKind.Resolution, new TargetLength(3, TargetUnit.Hours)),
        ], []);

        Assert.Equal("Priority 3, Web", ClockedOrder.Logged().Clock(ClockKind.Resolution, 0, policy).Target.InWords());
        Assert.Equal("Question", ClockedOrder.Logged(kind: WorkOrderKind.Question).Clock(ClockKind.Resolution, 0, policy).Target.InWords());
        Assert.Equal("Everything else", ClockedOrder.Logged(ClockedOrder.Halted).Clock(ClockKind.Resolution, 0, policy).Target.InWords());
    }

    [Theory]
    [InlineData(1, TargetUnit.BusinessDays, "1 business day")]
    [InlineData(30, TargetUnit.Seconds, "30 seconds")]
    [InlineData(1, TargetUnit.EndOfBusinessDay, "end of the next business day")]
    public void A_target_is_said_in_words(int amount, TargetUnit unit, string words) => Assert.Equal(words, new TargetLength(amount, unit).ToString());
}
