using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Owning_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void Who_takes_an_order_works_it_and_the_owner_stays_accountable()
    {
        var order = A.WorkOrder().Build();

        order.Take(Someone.OtherConsultant, Later);

        Assert.Equal((Someone.OtherConsultant.PersonId, Someone.Consultant.PersonId!.Value, Status.InProgress), (order.WorkerId, order.OwnerId, order.Status));
        Assert.Equal(Someone.OtherConsultant.PersonId, order.Stays[^1].WorkerId);
        Assert.Equal(0, order.TimesReassigned);
    }

    [Fact]
    public void Who_works_it_already_cannot_take_it_but_a_colleague_can()
    {
        var order = A.WorkOrder().Taken().Build();

        order.Refuses(o => o.Take(Someone.Consultant, Later), "working on it already");
        order.Take(Someone.OtherConsultant, Later);

        Assert.Equal(Someone.OtherConsultant.PersonId, order.WorkerId);
    }

    [Fact]
    public void Who_takes_what_must_belong_to_the_tier_that_has_it()
    {
        A.WorkOrder().Build().Refuses(o => o.Take(Someone.NetworkSpecialist, Later), "with Helpdesk. Ask them");
        A.WorkOrder().Escalated().Build().Refuses(o => o.Take(Someone.ApplicationsSpecialist, Later), "with Network & Desktop. Ask them");
        A.WorkOrder().Escalated().Build().Refuses(o => o.Take(Someone.OtherConsultant, Later), "Ask them, or the helpdesk");
        A.WorkOrder().Build().Refuses(o => o.Take(Someone.Customer, Later), "Somebody else works on it");
        A.WorkOrder().Build().Refuses(o => o.Take(Actor.System, Later), "with Helpdesk");
    }

    [Fact]
    public void The_owner_and_a_team_leader_may_step_in_at_a_channel()
    {
        foreach (var accountable in new[] { Someone.Consultant, Someone.TeamLeader, Someone.NetworkSpecialist })
        {
            var order = A.WorkOrder().Escalated().Build();
            order.Take(accountable, Later);
            Assert.Equal(accountable.PersonId, order.WorkerId);
        }
    }

    [Fact]
    public void What_waits_is_under_review_or_is_closed_cannot_be_taken_and_says_what_to_do()
    {
        A.WorkOrder().AwaitingCustomer().Build().Refuses(o => o.Take(Someone.OtherConsultant, Later), "Resume the work order");
        A.WorkOrder().OnHold().Build().Refuses(o => o.Take(Someone.OtherConsultant, Later), "Resume it");
        A.WorkOrder().Resolved().Build().Refuses(o => o.Take(Someone.OtherConsultant, Later), "Wait for the verdict");
        A.WorkOrder().Resolved().Declined().Build().Refuses(o => o.Take(Someone.OtherConsultant, Later), "Evaluate the work order");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.Take(Someone.OtherConsultant, Later), "Reopen it");
    }

    [Fact]
    public void Until_a_hand_over_is_accepted_the_giver_owns_the_order()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();

        Assert.Equal(Someone.Consultant.PersonId, order.OwnerId);
        Assert.Equal((HandOverState.Offered, 1, Someone.OtherConsultant.PersonId!.Value, "I am away tomorrow"),
            (order.OpenHandOver!.State, order.OpenHandOver.Number, order.OpenHandOver.ToId, order.OpenHandOver.Reason));

        order.AcceptHandOver(Someone.OtherConsultant, Later);

        Assert.Equal((Someone.OtherConsultant.PersonId!.Value, 1), (order.OwnerId, order.TimesReassigned));
        Assert.Null(order.OpenHandOver);
        Assert.Equal((HandOverState.Accepted, Later), (order.HandOvers[0].State, order.HandOvers[0].AnsweredAt!.Value));
    }

    [Fact]
    public void Only_who_was_asked_answers_a_hand_over()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();

        foreach (var other in new[] { Someone.Consultant, Someone.TeamLeader, Someone.Customer, Actor.System })
        {
            order.Refuses(o => o.AcceptHandOver(other, Later), "not offered to you");
            order.Refuses(o => o.DeclineHandOver("No", other, Later), "not offered to you");
        }
        A.WorkOrder().Build().Refuses(o => o.AcceptHandOver(Actor.System, Later), "not offered to you");
    }

    [Fact]
    public void Who_left_the_helpdesk_since_the_offer_can_only_decline()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();
        var moved = Someone.OtherConsultant with { Roles = Roles.Specialist, Channels = SupportChannels.Applications };

        order.Refuses(o => o.AcceptHandOver(moved, Later), "is no consultant");
        order.DeclineHandOver("I work in Applications now", moved, Later);

        Assert.Equal((Someone.Consultant.PersonId!.Value, HandOverState.Declined), (order.OwnerId, order.HandOvers[0].State));
    }

    [Fact]
    public void A_declined_hand_over_needs_a_reason_and_may_be_offered_anew()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();
        order.Refuses(o => o.DeclineHandOver(" ", Someone.OtherConsultant, Later), "Write why you decline");

        order.DeclineHandOver("I am full", Someone.OtherConsultant, Later);
        order.OfferHandOver(Someone.TeamLeader, "Cora is full", Someone.Consultant, Later);

        Assert.Equal([HandOverState.Declined, HandOverState.Offered], order.HandOvers.Select(handOver => handOver.State));
        Assert.Equal([1, 2], order.HandOvers.Select(handOver => handOver.Number));
    }

    [Fact]
    public void One_hand_over_is_open_at_a_time()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();

        order.Refuses(o => o.OfferHandOver(Someone.TeamLeader, "Please", Someone.Consultant, Later), "withdraw the offer");
    }

    [Fact]
    public void The_giver_or_a_team_leader_withdraws_an_offer()
    {
        foreach (var giver in new[] { Someone.Consultant, Someone.TeamLeader })
        {
            var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();
            order.WithdrawHandOver(giver, Later);
            Assert.Equal(HandOverState.Withdrawn, order.HandOvers[0].State);
            Assert.Equal(Someone.Consultant.PersonId, order.OwnerId);
        }
        A.WorkOrder().Offered(Someone.OtherConsultant).Build().Refuses(o => o.WithdrawHandOver(Someone.OtherConsultant, Later), "Only who offered");
        A.WorkOrder().Build().Refuses(o => o.WithdrawHandOver(Someone.Consultant, Later), "No hand-over is offered");
    }

    [Fact]
    public void Only_the_owner_or_a_team_leader_offers_and_only_to_the_helpdesk()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.OfferHandOver(Someone.TeamLeader, "Please", Someone.OtherConsultant, Later), "Only the owner");
        order.Refuses(o => o.OfferHandOver(Someone.NetworkSpecialist, "Please", Someone.Consultant, Later), "Nora Network is no consultant");
        order.Refuses(o => o.OfferHandOver(Actor.System, "Please", Someone.Consultant, Later), "is no consultant");
        order.Refuses(o => o.OfferHandOver(Someone.Consultant, "Please", Someone.Consultant, Later), "owns it already");
        order.Refuses(o => o.OfferHandOver(Someone.OtherConsultant, "", Someone.Consultant, Later), "Write why you hand it over");
        order.OfferHandOver(Someone.OtherConsultant, "Carl is ill", Someone.TeamLeader, Later);
        Assert.Equal(Someone.Consultant.PersonId, order.OpenHandOver!.FromId);
    }

    [Fact]
    public void The_customer_is_never_offered_their_own_order()
    {
        var order = A.WorkOrder().By(Someone.OtherConsultant).Build();

        order.Refuses(o => o.OfferHandOver(Someone.OtherConsultant, "Please", Someone.Consultant, Later), "Name somebody else");
        order.Refuses(o => o.Reassign(Someone.OtherConsultant, "Please", Someone.TeamLeader, Later), "Name somebody else");
    }

    [Fact]
    public void A_team_leader_reassigns_at_once_and_overtakes_an_offer()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Build();

        order.Reassign(Someone.OtherTeamLeader, "Carl is ill", Someone.TeamLeader, Later);

        Assert.Equal((Someone.OtherTeamLeader.PersonId!.Value, 1), (order.OwnerId, order.TimesReassigned));
        Assert.Equal((HandOverState.Overtaken, Later), (order.HandOvers[0].State, order.HandOvers[0].AnsweredAt!.Value));
    }

    [Fact]
    public void Only_a_team_leader_reassigns_and_only_while_it_is_open()
    {
        A.WorkOrder().Build().Refuses(o => o.Reassign(Someone.OtherConsultant, "Please", Someone.Consultant, Later), "Offer a hand-over");
        A.WorkOrder().Build().Refuses(o => o.Reassign(Someone.OtherConsultant, " ", Someone.TeamLeader, Later), "Write why you reassign");
        A.WorkOrder().Build().Refuses(o => o.Reassign(Someone.Consultant, "Please", Someone.TeamLeader, Later), "owns it already");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.Reassign(Someone.OtherConsultant, "Please", Someone.TeamLeader, Later), "Reopen it");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.OfferHandOver(Someone.OtherConsultant, "Please", Someone.Consultant, Later), "Reopen it");
    }

    [Fact]
    public void Who_replaces_an_owner_is_neither_that_owner_nor_the_customer_and_the_order_is_open()
    {
        A.WorkOrder().Build().Refuses(o => o.ReplaceOwner(To(Someone.Consultant), Later), "cannot answer for it instead");
        A.WorkOrder().By(Someone.OtherConsultant).Build().Refuses(o => o.ReplaceOwner(To(Someone.OtherConsultant), Later), "cannot answer for it instead");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.ReplaceOwner(To(Someone.OtherConsultant), Later), "Reopen it");

        static Routing To(Actor person) => new(person.PersonId!.Value, person.Name, "on duty");
    }

    [Fact]
    public void Closing_overtakes_an_offer()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Withdrawn().Build();

        Assert.Equal(HandOverState.Overtaken, order.HandOvers[0].State);
        Assert.False(order.CanAnswerHandOver(Someone.OtherConsultant));
    }
}
