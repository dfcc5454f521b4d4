using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Proposing_a_resolution
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);
    private static readonly DateTimeOffset Due = Later.AddDays(3);
    private static readonly DateTimeOffset ReopenUntil = Later.AddDays(14);
    private static readonly Resolution Fix = new("Replaced the fuser", ResolutionKind.Workaround, 45);

    [Fact]
    public void A_proposal_is_a_numbered_attempt_that_waits_for_the_customer()
    {
        var order = A.WorkOrder().Escalated().Build();

        order.ProposeResolution(Fix, Due, Someone.NetworkSpecialist, Later);

        var attempt = Assert.Single(order.Attempts);
        Assert.Equal((1, Tier.NetworkAndDesktop, Someone.NetworkSpecialist.PersonId, "Replaced the fuser", ResolutionKind.Workaround, 45, Later, Verdict.Pending),
            (attempt.Number, attempt.Tier, attempt.PersonId, attempt.Done, attempt.Kind, attempt.MinutesUsed, attempt.ProposedAt, attempt.Verdict));
        Assert.Equal((Status.Resolved, Later, Due, 0), (order.Status, order.ResolvedAt!.Value, order.ReminderDueAt!.Value, order.RemindersSent));
        Assert.Equal(Someone.NetworkSpecialist.PersonId, order.WorkerId);
        Assert.True(order.IsOpen);
    }

    [Fact]
    public void A_proposal_says_what_was_done_in_a_possible_time()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.ProposeResolution(Fix with { Done = " " }, Due, Someone.Consultant, Later), "Write what was done");
        order.Refuses(o => o.ProposeResolution(Fix with { MinutesUsed = -1 }, Due, Someone.Consultant, Later), "between 0 and 43,200");
        order.Refuses(o => o.ProposeResolution(Fix with { MinutesUsed = 43_201 }, Due, Someone.Consultant, Later), "between 0 and 43,200");
        order.Refuses(o => o.ProposeResolution(Fix with { Kind = (ResolutionKind)9 }, Due, Someone.Consultant, Later), "Choose workaround");
        order.ProposeResolution(Fix with { MinutesUsed = 0 }, Due, Someone.Consultant, Later);
    }

    [Fact]
    public void Only_who_may_work_it_proposes_and_only_once_at_a_time()
    {
        A.WorkOrder().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.NetworkSpecialist, Later), "with Helpdesk");
        A.WorkOrder().Escalated().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.OtherConsultant, Later), "with Network & Desktop");
        A.WorkOrder().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.Customer, Later), "You are the customer");
        A.WorkOrder().Resolved().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.Consultant, Later), "Wait for the verdict");
        A.WorkOrder().OnHold().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.Consultant, Later), "Resume it");
        A.WorkOrder().Resolved().Declined().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.OtherConsultant, Later), "Evaluate");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.ProposeResolution(Fix, Due, Someone.Consultant, Later), "Reopen it");
    }

    [Theory]
    [InlineData(VerdictVia.Portal)]
    [InlineData(VerdictVia.SignedLink)]
    [InlineData(VerdictVia.Email)]
    public void The_customer_confirms_and_the_order_is_closed(VerdictVia via)
    {
        var order = A.WorkOrder().Resolved().Build();

        order.Accept(via, score: 10, " Great ", Someone.Customer, Later, ReopenUntil);

        Assert.Equal((Status.Closed, Closure.Confirmed, Later, ReopenUntil), (order.Status, order.Closure!.Value, order.ClosedAt!.Value, order.ReopenUntil!.Value));
        Assert.Equal((Verdict.Accepted, via, 10, "Great", Later),
            (order.Attempts[0].Verdict, order.Attempts[0].VerdictVia!.Value, order.Attempts[0].Score!.Value, order.Attempts[0].Comment, order.Attempts[0].VerdictAt!.Value));
        Assert.Equal((StayOutcome.Closed, Later), (order.Stays[^1].Outcome!.Value, order.Stays[^1].LeftAt!.Value));
        Assert.Null(order.ReminderDueAt);
        Assert.Null(order.ResolvedAt);
    }

    [Fact]
    public void Not_fixed_goes_to_the_helpdesk_for_evaluation_and_not_to_the_last_fixer()
    {
        var order = A.WorkOrder().Escalated().Resolved().Build();

        order.Decline(VerdictVia.SignedLink, "Still blank", score: 2, Someone.Customer, Later);

        Assert.Equal((Status.Evaluation, Tier.Helpdesk, 1), (order.Status, order.Tier, order.TimesDeclined));
        Assert.Null(order.WorkerId);
        Assert.Equal((Verdict.Declined, "Still blank", 2), (order.Attempts[0].Verdict, order.Attempts[0].Reason, order.Attempts[0].Score!.Value));
        Assert.Equal(StayOutcome.Declined, order.Stays[1].Outcome);
        Assert.Null(order.ReminderDueAt);
    }

    [Fact]
    public void Who_may_approve_gives_the_verdict_in_the_customers_place()
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, ParticipantLevel.Approve).Resolved().Build();

        order.Accept(VerdictVia.Portal, null, null, Someone.Colleague, Later, ReopenUntil);

        Assert.Equal(Closure.Confirmed, order.Closure);
    }

    [Theory]
    [InlineData(ParticipantLevel.Follow)]
    [InlineData(ParticipantLevel.Reply)]
    public void Who_only_follows_or_replies_gives_no_verdict(ParticipantLevel level)
    {
        var order = A.WorkOrder().FollowedBy(Someone.Colleague, level).Resolved().Build();

        order.Refuses(o => o.Accept(VerdictVia.Portal, null, null, Someone.Colleague, Later, ReopenUntil), "Only the customer says");
        order.Refuses(o => o.Decline(VerdictVia.Portal, "No", null, Someone.Colleague, Later), "Only the customer says");
    }

    [Fact]
    public void Staff_record_what_the_customer_said_in_a_call_and_nothing_else()
    {
        foreach (var staff in new[] { Someone.Consultant, Someone.OtherConsultant, Someone.TeamLeader, Someone.NetworkSpecialist })
        {
            var order = A.WorkOrder().Escalated().Resolved().Build();
            order.Refuses(o => o.Accept(VerdictVia.Portal, null, null, staff, Later, ReopenUntil), "Record the call");
            order.Refuses(o => o.Decline(VerdictVia.Email, "No", null, staff, Later), "Record the call");
            order.Accept(VerdictVia.Call, null, null, staff, Later, ReopenUntil);
            Assert.Equal((Closure.Confirmed, VerdictVia.Call), (order.Closure!.Value, order.Attempts[0].VerdictVia!.Value));
        }
    }

    [Fact]
    public void Who_fixed_it_cannot_make_themselves_approver_and_confirm()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.AddParticipant(Someone.Consultant, ParticipantLevel.Approve, Someone.Consultant, Later), "Choose another level");
        order.AddParticipant(Someone.Consultant, ParticipantLevel.Reply, Someone.Consultant, Later);
        order.AddParticipant(Someone.Colleague, ParticipantLevel.Approve, Someone.Consultant, Later);
        order.ProposeResolution(Fix, Due, Someone.Consultant, Later);

        var promoted = Someone.Colleague with { Roles = Roles.Consultant };
        order.Refuses(o => o.Accept(VerdictVia.Portal, null, null, promoted, Later, ReopenUntil), "Record the call");
    }

    [Fact]
    public void Neither_strangers_nor_other_channels_nor_the_system_judge()
    {
        foreach (var stranger in new[] { Someone.Colleague, Someone.ApplicationsSpecialist, Someone.Reviewer, Someone.Administrator, Actor.System })
        {
            var order = A.WorkOrder().Resolved().Build();
            Assert.False(order.CanGiveVerdict(stranger));
            Assert.Throws<RuleBrokenException>(() => order.Accept(VerdictVia.Call, null, null, stranger, Later, ReopenUntil));
            Assert.Throws<RuleBrokenException>(() => order.Decline(VerdictVia.Call, "No", null, stranger, Later));
        }
    }

    [Fact]
    public void A_verdict_needs_a_proposal_a_score_of_1_to_10_and_not_fixed_a_reason()
    {
        A.WorkOrder().Build().Refuses(o => o.Accept(VerdictVia.Portal, null, null, Someone.Customer, Later, ReopenUntil), "No resolution waits");
        A.WorkOrder().Resolved().Confirmed().Build().Refuses(o => o.Accept(VerdictVia.Portal, null, null, Someone.Customer, Later, ReopenUntil), "No resolution waits");
        var order = A.WorkOrder().Resolved().Build();
        order.Refuses(o => o.Accept(VerdictVia.Portal, 0, null, Someone.Customer, Later, ReopenUntil), "from 1");
        order.Refuses(o => o.Accept(VerdictVia.Portal, 11, null, Someone.Customer, Later, ReopenUntil), "from 1");
        order.Refuses(o => o.Decline(VerdictVia.Portal, " ", null, Someone.Customer, Later), "Write what does not work");
        order.Refuses(o => o.Decline(VerdictVia.Portal, "No", 11, Someone.Customer, Later), "from 1");
        order.Refuses(o => o.Accept((VerdictVia)9, null, null, Someone.Customer, Later, ReopenUntil), "Choose how");
    }

    [Fact]
    public void A_reminder_goes_out_when_it_is_due_and_counts()
    {
        var order = A.WorkOrder().Then(o => o.ProposeResolution(Fix, Due, Someone.Consultant, TestClock.Start)).Build();

        order.Refuses(o => o.Remind(Due.AddDays(3), Due.AddMilliseconds(-1)), "No reminder is due");
        order.Remind(Due.AddDays(3), Due);

        Assert.Equal((1, Due.AddDays(3)), (order.RemindersSent, order.ReminderDueAt!.Value));
        order.Refuses(o => o.Remind(Due.AddDays(6), Due), "No reminder is due");
        A.WorkOrder().Build().Refuses(o => o.Remind(Due, Later.AddYears(1)), "No reminder is due");
    }

    [Fact]
    public void Whom_no_mail_reached_is_neither_counted_as_reminded_nor_as_silent()
    {
        var order = A.WorkOrder().Then(o => o.ProposeResolution(Fix, Due, Someone.Consultant, TestClock.Start)).Build();
        order.Refuses(o => o.MissCustomer(Due.AddDays(3), Due.AddMilliseconds(-1)), "No reminder is due");

        order.MissCustomer(Due.AddDays(3), Due);

        Assert.Equal((Status.Resolved, 0, Due.AddDays(3)), (order.Status, order.RemindersSent, order.ReminderDueAt!.Value));
        Assert.False(order.Timeline[^1].IsPublic);
    }

    [Fact]
    public void An_order_lapses_unconfirmed_after_the_last_reminder_and_not_before()
    {
        var order = A.WorkOrder().Then(o => o.ProposeResolution(Fix, Due, Someone.Consultant, TestClock.Start)).Build();
        order.Refuses(o => o.Lapse(2, Due, ReopenUntil), "still has time");
        order.Remind(Due.AddDays(3), Due);
        order.Refuses(o => o.Lapse(2, Due.AddDays(3), ReopenUntil), "still has time");
        order.Remind(Due.AddDays(6), Due.AddDays(3));
        order.Refuses(o => o.Lapse(2, Due.AddDays(6).AddMilliseconds(-1), ReopenUntil), "still has time");

        order.Lapse(2, Due.AddDays(6), Due.AddDays(20));

        Assert.Equal((Status.Closed, Closure.Lapsed, Due.AddDays(20)), (order.Status, order.Closure!.Value, order.ReopenUntil!.Value));
        Assert.Equal((Verdict.Lapsed, Due.AddDays(6)), (order.Attempts[0].Verdict, order.Attempts[0].VerdictAt!.Value));
        Assert.Null(order.Attempts[0].Score);
        Assert.Equal("PPI Helpdesk", order.Timeline[^1].PersonName);
    }

    [Fact]
    public void A_second_proposal_starts_its_reminders_anew()
    {
        var order = A.WorkOrder().Resolved().Then(o => o.Remind(Due.AddDays(3), Due)).Declined().SentBack().Resolved().Build();

        Assert.Equal((0, 2, Verdict.Pending), (order.RemindersSent, order.Attempts.Count, order.Attempts[1].Verdict));
    }
}
