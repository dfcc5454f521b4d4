using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Closing_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void The_customer_withdraws_with_or_without_a_reason()
    {
        var order = A.WorkOrder().Escalated().Build();

        order.Withdraw(null, Someone.Customer, Later);

        Assert.Equal((Status.Closed, Closure.Withdrawn, Later), (order.Status, order.Closure!.Value, order.ClosedAt!.Value));
        Assert.Null(order.ReopenUntil);
        Assert.Equal(StayOutcome.Closed, order.Stays[^1].Outcome);
    }

    [Fact]
    public void The_helpdesk_withdraws_for_the_customer_and_says_who_asked()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.Withdraw(" ", Someone.OtherConsultant, Later), "who asked to withdraw it");
        order.Withdraw("Emma called: found a way", Someone.OtherConsultant, Later);

        Assert.Equal(Closure.Withdrawn, order.Closure);
    }

    [Fact]
    public void The_loop_ends_by_the_customer_alone_so_the_helpdesk_closes_nothing_past_them()
    {
        var (asked, declined) = (A.WorkOrder().Resolved().Build(), A.WorkOrder().Resolved().Declined().SentBack().Build());
        asked.Refuses(o => o.Withdraw("She said so", Someone.Consultant, Later), "Record in a call what they say");
        declined.Refuses(o => o.Withdraw("She said so", Someone.OtherConsultant, Later), "Only they end it now");
        declined.Refuses(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).Build(), Someone.Consultant, Later), "Only they end it now");

        declined.Withdraw(null, Someone.Customer, Later);

        Assert.Equal(Closure.Withdrawn, declined.Closure);
    }

    [Fact]
    public void Nobody_else_withdraws_and_nobody_twice()
    {
        foreach (var stranger in new[] { Someone.Colleague, Someone.NetworkSpecialist, Someone.Reviewer, Actor.System })
            A.WorkOrder().Escalated().Build().Refuses(o => o.Withdraw("So", stranger, Later), "Ask them");
        A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Approve).Build().Refuses(o => o.Withdraw("So", Someone.Colleague, Later), "Ask them");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.Withdraw(null, Someone.Customer, Later), "closed already");
    }

    [Fact]
    public void Withdrawn_under_review_the_attempt_is_overtaken_and_never_counts_as_a_verdict()
    {
        var order = A.WorkOrder().Resolved().Withdrawn().Build();

        Assert.Equal(Verdict.Overtaken, order.Attempts[0].Verdict);
        Assert.Null(order.ReminderDueAt);
        Assert.Null(order.ResolvedAt);
    }

    [Fact]
    public void Withdrawn_under_evaluation_the_declined_attempt_stays_declined() =>
        Assert.Equal(Verdict.Declined, A.WorkOrder().Resolved().Declined().Withdrawn().Build().Attempts[0].Verdict);

    [Fact]
    public void A_duplicate_is_closed_in_favour_of_the_order_that_stays()
    {
        var order = A.WorkOrder().Build();

        order.MarkDuplicateOf(A.WorkOrder().WithId(99).Build(), Someone.OtherConsultant, Later);

        Assert.Equal((Status.Closed, Closure.Duplicate), (order.Status, order.Closure!.Value));
        Assert.Equal((LinkKind.DuplicateOf, 99), (Assert.Single(order.Links).Kind, order.Links[0].OtherId));
        Assert.Null(order.ReopenUntil);
    }

    [Fact]
    public void A_duplicate_names_another_order_that_is_none_itself()
    {
        var order = A.WorkOrder().Build();
        var duplicate = A.WorkOrder().WithId(99).Then(o => o.MarkDuplicateOf(A.WorkOrder().WithId(98).Build(), Someone.Consultant, Later)).Build();

        order.Refuses(o => o.MarkDuplicateOf(o, Someone.Consultant, Later), "Name the other one");
        order.Refuses(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).By(Someone.Colleague).Build(), Someone.Consultant, Later), "Merge this one into it");
        order.Refuses(o => o.MarkDuplicateOf(duplicate, Someone.Consultant, Later), "Name the order that stays");
        order.Refuses(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).Withdrawn().Build(), Someone.Consultant, Later), "was withdrawn");
        order.Refuses(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).Build(), Someone.Customer, Later), "Ask them");
        A.WorkOrder().Escalated().Build().Refuses(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).Build(), Someone.NetworkSpecialist, Later), "Only the helpdesk");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).Build(), Someone.Consultant, Later), "closed already");
    }

    [Fact]
    public void Reports_tell_the_four_closings_apart() =>
        Assert.Equal(
            [Closure.Confirmed, Closure.Lapsed, Closure.Withdrawn, Closure.Duplicate],
            new[]
            {
                A.WorkOrder().Resolved().Confirmed(),
                A.WorkOrder().Resolved().Lapsed(),
                A.WorkOrder().Withdrawn(),
                A.WorkOrder().Then(o => o.MarkDuplicateOf(A.WorkOrder().WithId(99).Build(), Someone.Consultant, Later)),
            }.Select(builder => builder.Build().Closure!.Value));
}
