using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Coming_back_to_a_closed_work_order
{
    private static readonly PriorityDecision Priority3 = new(Priority.P3, "Everything else");
    private static readonly Routing ToCora = new(Someone.OtherConsultant.PersonId!.Value, Someone.OtherConsultant.Name, "on duty");

    [Fact]
    public void A_late_not_fixed_reopens_for_evaluation_until_the_last_instant_of_the_window()
    {
        var order = A.WorkOrder().Escalated().Resolved().Confirmed().Build();

        order.Reopen(VerdictVia.Portal, "Blank again", Someone.Customer, order.ReopenUntil!.Value);

        Assert.Equal((Status.Evaluation, Tier.Helpdesk, 1, 1), (order.Status, order.Tier, order.TimesReopened, order.TimesDeclined));
        Assert.Null(order.Closure);
        Assert.Null(order.ClosedAt);
        Assert.Null(order.ReopenUntil);
        Assert.Equal((Verdict.Declined, "Blank again"), (order.Attempts[0].Verdict, order.Attempts[0].Reason));
        Assert.Equal([1, 2, 3], order.Stays.Select(stay => stay.Number));
        Assert.Null(order.Stays[^1].LeftAt);
    }

    [Fact]
    public void A_lapsed_order_reopens_too() =>
        Assert.Equal(Verdict.Declined, A.WorkOrder().Resolved().Lapsed()
            .Then(order => order.Reopen(VerdictVia.Email, "I was away", Someone.Customer, order.ClosedAt!.Value.AddDays(1))).Build().Attempts[0].Verdict);

    [Fact]
    public void The_helpdesk_reopens_by_a_recorded_call_only()
    {
        var order = A.WorkOrder().Resolved().Confirmed().Build();
        var soon = order.ClosedAt!.Value.AddDays(1);

        order.Refuses(o => o.Reopen(VerdictVia.Portal, "So", Someone.OtherConsultant, soon), "Record the call");
        order.Reopen(VerdictVia.Call, "Emma called", Someone.OtherConsultant, soon);

        Assert.Equal(VerdictVia.Call, order.Attempts[0].VerdictVia);
    }

    [Fact]
    public void Nobody_else_reopens_and_nothing_that_is_open_withdrawn_or_too_old()
    {
        var order = A.WorkOrder().Resolved().Confirmed().Build();
        var soon = order.ClosedAt!.Value.AddDays(1);

        foreach (var stranger in new[] { Someone.Colleague, Someone.NetworkSpecialist, Actor.System })
            order.Refuses(o => o.Reopen(VerdictVia.Call, "So", stranger, soon), "Only the customer");
        order.Refuses(o => o.Reopen(VerdictVia.Portal, " ", Someone.Customer, soon), "Write what does not work");
        order.Refuses(o => o.Reopen(VerdictVia.Portal, "So", Someone.Customer, order.ReopenUntil!.Value.AddMilliseconds(1)), "new, linked work order");
        A.WorkOrder().Build().Refuses(o => o.Reopen(VerdictVia.Portal, "So", Someone.Customer, soon), "Say in a reply");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.Reopen(VerdictVia.Portal, "So", Someone.Customer, soon), "Log a new work order");
    }

    [Fact]
    public void Who_may_approve_reopens_and_continues()
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Approve).Resolved().Confirmed().Build();

        Assert.True(order.CanReopen(Someone.Colleague, order.ReopenUntil!.Value));
        Assert.True(order.CanContinue(Someone.Colleague, order.ReopenUntil!.Value.AddDays(1)));
    }

    [Fact]
    public void After_the_window_the_matter_goes_on_in_a_linked_order_that_carries_every_attempt()
    {
        var old = A.WorkOrder().Escalated().Resolved().Declined().SentBack().Resolved().Confirmed()
            .With(draft => draft with { Location = "B2", Contact = "555", Asset = "PR-1", CategoryId = 4, ServiceId = 5 }).Build();
        var late = old.ReopenUntil!.Value.AddDays(1);
        var key = Guid.NewGuid();

        var order = old.ContinueInNew("Blank again", key, IntakeChannel.Web, Someone.Customer.Name, Priority3, ToCora, Someone.Customer, late);

        Assert.Equal((old.Title, "Blank again", old.RequesterId, "B2", "555", "PR-1", 4, 5, key, late),
            (order.Title, order.Description, order.RequesterId, order.Location, order.Contact, order.Asset, order.CategoryId, order.ServiceId, order.SubmissionKey, order.LoggedAt));
        Assert.Equal((LinkKind.ContinuationOf, old.Id), (Assert.Single(order.Links).Kind, order.Links[0].OtherId));
        Assert.Equal([(1, old.Id, Verdict.Declined), (2, (int?)old.Id, Verdict.Accepted)], order.Attempts.Select(attempt => (attempt.Number, attempt.CarriedFromId, attempt.Verdict)));
        Assert.Equal(old.Attempts.Select(attempt => (attempt.Done, attempt.Tier, attempt.PersonId, attempt.Reason, attempt.Score)),
            order.Attempts.Select(attempt => (attempt.Done, attempt.Tier, attempt.PersonId, attempt.Reason, attempt.Score)));
        Assert.Equal((1, Someone.OtherConsultant.PersonId!.Value, Status.Logged), (order.TimesDeclined, order.OwnerId, order.Status));
        Assert.Equal(Closure.Confirmed, old.Closure);
    }

    [Fact]
    public void The_next_attempt_is_numbered_on_and_a_second_continuation_still_names_the_first_order()
    {
        var first = A.WorkOrder().WithId(1).Resolved().Confirmed().Build();
        var second = Continue(first, id: 2);
        second.ProposeResolution(new Resolution("Again", ResolutionKind.Permanent, 1), second.LoggedAt, Someone.Consultant, second.LoggedAt);
        second.Accept(VerdictVia.Portal, null, null, Someone.Customer, second.LoggedAt, second.LoggedAt);

        var third = Continue(second, id: 3);

        Assert.Equal([(1, 1), (2, 2)], third.Attempts.Select(attempt => (attempt.Number, attempt.CarriedFromId!.Value)));
    }

    [Fact]
    public void The_window_decides_between_reopening_and_continuing()
    {
        var order = A.WorkOrder().Resolved().Confirmed().Build();
        var last = order.ReopenUntil!.Value;

        Assert.True(order.CanReopen(Someone.Customer, last));
        Assert.False(order.CanContinue(Someone.Customer, last));
        Assert.False(order.CanReopen(Someone.Customer, last.AddMilliseconds(1)));
        Assert.True(order.CanContinue(Someone.Customer, last.AddMilliseconds(1)));
    }

    [Fact]
    public void Continuing_is_refused_with_the_way_that_is_open()
    {
        var order = A.WorkOrder().Resolved().Confirmed().Build();
        var late = order.ReopenUntil!.Value.AddDays(1);

        order.Refuses(o => Continue(o, 2, at: o.ReopenUntil!.Value), "Say \"not fixed\"");
        order.Refuses(o => Continue(o, 2, Someone.Colleague), "Only the customer");
        order.Refuses(o => o.ContinueInNew(" ", null, IntakeChannel.Web, "Emma", Priority3, ToCora, Someone.Customer, late), "Write what does not work");
        A.WorkOrder().Build().Refuses(o => Continue(o, 2, at: late), "Say in a reply");
        A.WorkOrder().Withdrawn().Build().Refuses(o => Continue(o, 2, at: late), "Log a new work order");
    }

    [Fact]
    public void A_late_not_fixed_on_an_operational_task_goes_on_though_no_schedule_sent_it() =>
        Assert.Equal(WorkOrderKind.OperationalTask, Continue(A.WorkOrder().OfKind(WorkOrderKind.OperationalTask).Resolved().Confirmed().Build(), id: 2).Kind);

    private static WorkOrder Continue(WorkOrder order, int id, Actor? by = null, DateTimeOffset? at = null)
    {
        var next = order.ContinueInNew("Again", null, IntakeChannel.Web, "Emma", Priority3, ToCora, by ?? Someone.Customer, at ?? order.ReopenUntil!.Value.AddDays(1));
        Given.Id(next, id);
        return next;
    }
}
