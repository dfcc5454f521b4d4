using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Merging_work_orders
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private readonly WorkOrder surviving = A.WorkOrder().WithId(99).Taken().Build();
    private readonly WorkOrder order = A.WorkOrder().WithId(100).By(Someone.Colleague).Build();

    [Fact]
    public void A_merged_order_is_worked_where_the_other_one_is_and_both_timelines_say_so()
    {
        order.MergeInto(surviving, [], Someone.Consultant, Later);

        Assert.Equal((99, Status.Logged, true), (order.MergedIntoId!.Value, order.Status, order.IsOpen));
        Assert.Equal(99, order.LastStep<WorkOrder.Merged>().IntoId);
        Assert.Equal(100, surviving.LastStep<WorkOrder.TookIn>().OtherId);
        Assert.False(surviving.LastStep<WorkOrder.TookIn>().IsPublic);
        foreach (var refused in new[] { order.CanTake(Someone.Consultant), order.CanProposeResolution(Someone.Consultant), order.CanEscalate(Someone.Consultant), order.CanHold(Someone.Consultant), order.CanAskCustomer(Someone.Consultant) })
            Assert.Contains("merged into WO-000099", refused.Refusal, StringComparison.Ordinal);
        Assert.True(order.CanReply(Someone.Colleague));
    }

    [Fact]
    public void Whoever_works_the_surviving_order_answers_this_customer_too_while_it_is_merged()
    {
        var inChannel = A.WorkOrder().WithId(99).Escalated().Build();
        Assert.False(order.CanReply(Someone.NetworkSpecialist));

        order.MergeInto(inChannel, [], Someone.Consultant, Later);

        Assert.True(order.CanReply(Someone.NetworkSpecialist));
        Assert.True(order.CanLogCall(Someone.NetworkSpecialist));
        Assert.Contains("merged into WO-000099", order.CanProposeResolution(Someone.Consultant).Refusal, StringComparison.Ordinal);
        Assert.False(order.CanProposeResolution(Someone.NetworkSpecialist));
        Assert.False(order.CanReply(Someone.ApplicationsSpecialist));
        order.SeparateFrom(inChannel, "Another floor", Someone.Consultant, Later);
        Assert.False(order.CanReply(Someone.NetworkSpecialist));
    }

    [Fact]
    public void What_is_proposed_there_waits_here_for_this_customers_own_verdict()
    {
        order.MergeInto(surviving, [], Someone.Consultant, Later);
        surviving.ProposeResolution(new Resolution("Replaced the switch", ResolutionKind.Permanent, 40), Later.AddDays(3), Someone.Consultant, Later);
        order.Follow(surviving, Later.AddDays(3), Later);

        Assert.Equal((Status.Resolved, Later.AddDays(3)), (order.Status, order.ReminderDueAt));
        Assert.Equal(("Replaced the switch", 0, Someone.Consultant.PersonId), (order.Attempts[0].Done, order.Attempts[0].MinutesUsed, order.Attempts[0].PersonId));
        surviving.Accept(VerdictVia.Portal, 9, null, Someone.Customer, Later, Later.AddDays(14));
        Assert.Equal(Status.Resolved, order.Status);
        Assert.False(order.CanGiveVerdict(Someone.Customer));
        order.Accept(VerdictVia.SignedLink, 4, null, Someone.Colleague, Later, Later.AddDays(14));
        Assert.Equal((Closure.Confirmed, 4), (order.Closure!.Value, order.Attempts[0].Score!.Value));
    }

    [Fact]
    public void Not_fixed_ends_the_merge_because_it_is_no_longer_the_same_matter()
    {
        var declined = Followed();
        declined.Decline(VerdictVia.Portal, "Still nothing here", null, Someone.Colleague, Later);

        Assert.Equal((Status.Evaluation, (int?)null), (declined.Status, declined.MergedIntoId));
        Assert.True(declined.CanEvaluate(Someone.OtherConsultant));
    }

    [Fact]
    public void A_late_not_fixed_ends_the_merge_too()
    {
        var confirmed = Followed();
        confirmed.Accept(VerdictVia.Portal, null, null, Someone.Colleague, Later, Later.AddDays(14));
        confirmed.Reopen(VerdictVia.Portal, "Gone again", Someone.Colleague, Later.AddDays(1));

        Assert.Null(confirmed.MergedIntoId);
    }

    [Fact]
    public void A_second_resolution_there_overtakes_the_question_that_nobody_answered_here()
    {
        var followed = Followed();
        followed.Follow(surviving, Later.AddDays(5), Later.AddDays(1));

        Assert.Equal([Verdict.Overtaken, Verdict.Pending], followed.Attempts.Select(attempt => attempt.Verdict));
        Assert.Equal(Later.AddDays(5), followed.ReminderDueAt);
    }

    [Fact]
    public void Merged_into_one_that_is_in_review_its_customer_is_asked_at_once()
    {
        order.MergeInto(A.WorkOrder().WithId(99).Resolved().Build(), [], Someone.Consultant, Later);

        Assert.Equal((Status.Resolved, "Replaced the toner"), (order.Status, order.Attempts[0].Done));
    }

    [Fact]
    public void Undone_it_stands_as_it_stood_and_keeps_what_was_written_meanwhile()
    {
        var taken = A.WorkOrder().WithId(100).By(Someone.Colleague).Escalated().Taken().Build();
        var before = StateOf.Order(taken, nameof(WorkOrder.Version), nameof(WorkOrder.LastTouchedAt), nameof(WorkOrder.UnansweredSince));
        taken.MergeInto(surviving, [], Someone.Consultant, Later);
        taken.Reply("It smells, too", Someone.Colleague, Later);

        taken.SeparateFrom(surviving, "Another floor", Someone.OtherConsultant, Later);

        Assert.Equal(before, StateOf.Order(taken, nameof(WorkOrder.Version), nameof(WorkOrder.LastTouchedAt), nameof(WorkOrder.UnansweredSince)));
        Assert.Contains(taken.Timeline, record => record.Step is WorkOrder.Replied { Message: "It smells, too" });
        Assert.Equal(("Another floor", 100), (surviving.LastStep<WorkOrder.LetGo>().Reason, surviving.LastStep<WorkOrder.LetGo>().OtherId));
        Assert.True(taken.CanProposeResolution(Someone.NetworkSpecialist));
    }

    [Fact]
    public void Undone_while_its_customer_is_asked_the_question_is_taken_back()
    {
        var followed = Followed();
        followed.SeparateFrom(surviving, "Another floor", Someone.Consultant, Later);

        Assert.Equal((Status.InProgress, Verdict.Overtaken), (followed.Status, followed.Attempts[0].Verdict));
        Assert.Null(followed.ReminderDueAt);
    }

    [Fact]
    public void Chains_and_circles_are_refused_with_the_order_to_name_instead()
    {
        order.Refuses(o => o.MergeInto(o, [], Someone.Consultant, Later), "Name the other one");
        order.Refuses(o => o.MergeInto(surviving, [7, 8], Someone.Consultant, Later), "Others are merged into this one (WO-000007, WO-000008)");
        order.MergeInto(surviving, [], Someone.Consultant, Later);
        A.WorkOrder().WithId(101).Build().Refuses(o => o.MergeInto(order, [], Someone.Consultant, Later), "WO-000100 is merged into WO-000099 itself. Name that one.");
        order.Refuses(o => o.MergeInto(A.WorkOrder().WithId(98).Build(), [], Someone.Consultant, Later), "Undo the merge");
    }

    [Fact]
    public void Only_who_works_on_both_merges_and_only_what_is_open()
    {
        order.Refuses(o => o.MergeInto(surviving, [], Someone.Colleague, Later), "Only staff merge");
        order.Refuses(o => o.MergeInto(surviving, [], Someone.NetworkSpecialist, Later), "with Helpdesk");
        A.WorkOrder().WithId(100).By(Someone.Colleague).Escalated().Build().Refuses(o => o.MergeInto(surviving, [], Someone.NetworkSpecialist, Later), "with Helpdesk");
        order.Refuses(o => o.MergeInto(A.WorkOrder().WithId(99).Withdrawn().Build(), [], Someone.Consultant, Later), "closed work order");
        A.WorkOrder().WithId(100).Withdrawn().Build().Refuses(o => o.MergeInto(surviving, [], Someone.Consultant, Later), "closed work order");
        A.WorkOrder().WithId(100).Resolved().Build().Refuses(o => o.MergeInto(surviving, [], Someone.Consultant, Later), "Wait for the verdict");
        A.WorkOrder().WithId(100).By(Someone.Consultant).OwnedBy(Someone.OtherConsultant).Build().Refuses(o => o.MergeInto(surviving, [], Someone.Consultant, Later), "Only staff merge");
    }

    [Fact]
    public void Nothing_is_undone_that_is_not_merged_or_is_closed()
    {
        order.Refuses(o => o.SeparateFrom(surviving, "So", Someone.Consultant, Later), "not merged");
        var followed = Followed();
        followed.Refuses(o => o.SeparateFrom(A.WorkOrder().WithId(5).Build(), "So", Someone.Consultant, Later), "Name that one");
        followed.Refuses(o => o.SeparateFrom(surviving, "", Someone.Consultant, Later), "why they are not");
        followed.Refuses(o => o.SeparateFrom(surviving, "So", Someone.Customer, Later), "Only staff undo");
        followed.Accept(VerdictVia.Portal, null, null, Someone.Colleague, Later, Later.AddDays(14));
        followed.Refuses(o => o.SeparateFrom(surviving, "So", Someone.Consultant, Later), "closed work order");
    }

    private WorkOrder Followed()
    {
        var followed = A.WorkOrder().WithId(100).By(Someone.Colleague).Build();
        followed.MergeInto(surviving, [], Someone.Consultant, Later);
        surviving.ProposeResolution(new Resolution("Replaced the switch", ResolutionKind.Permanent, 40), Later.AddDays(3), Someone.Consultant, Later);
        followed.Follow(surviving, Later.AddDays(3), Later);
        return followed;
    }
}
