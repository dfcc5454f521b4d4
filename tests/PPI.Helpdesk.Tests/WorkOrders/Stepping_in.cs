using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Stepping_in
{
    private static readonly DateTimeOffset Later = A.WorkOrder().Build().LoggedAt.AddHours(3);

    [Fact]
    public void A_team_leader_steps_in_names_who_answers_agrees_with_the_customer_and_ends_it()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Resolved().Declined().Build();
        order.Refuses(o => o.BeginIntervention("Please", null, Someone.Consultant, Later), "Only a team leader steps in");
        order.Refuses(o => o.BeginIntervention(" ", null, Someone.TeamLeader, Later), "Write why");
        order.Refuses(o => o.BeginIntervention("Please", Someone.NetworkSpecialist, Someone.TeamLeader, Later), "no consultant");
        order.Refuses(o => o.AgreeWithCustomer("Tomorrow", Someone.TeamLeader, Later), "No team leader has stepped in");

        order.BeginIntervention("It has gone on for weeks", Someone.OtherConsultant, Someone.TeamLeader, Later);

        Assert.Equal((Someone.OtherConsultant.PersonId!.Value, Status.Evaluation, HandOverState.Overtaken), (order.OwnerId, order.Status, order.HandOvers[0].State));
        Assert.Equal((1, 1, Someone.TeamLeader.PersonId!.Value), (order.OpenIntervention!.Number, order.OpenIntervention.Iteration, order.OpenIntervention.LeaderId));
        order.Refuses(o => o.BeginIntervention("Again", null, Someone.OtherTeamLeader, Later), "stepped in already");
        order.Refuses(o => o.AgreeWithCustomer("Tomorrow", Someone.OtherConsultant, Later), "Only a team leader says");

        order.AgreeWithCustomer("A visit on Friday", Someone.TeamLeader, Later);
        order.CloseIntervention("The visit helped", Someone.OtherTeamLeader, Later.AddDays(1));

        Assert.Null(order.OpenIntervention);
        Assert.Equal(("A visit on Friday", "The visit helped", Later.AddDays(1)), (order.Interventions[0].Agreed, order.Interventions[0].Outcome, order.Interventions[0].ClosedAt!.Value));
        Assert.True(order.IsOpen);
    }

    [Fact]
    public void Nobody_steps_in_on_an_order_of_their_own()
    {
        var order = A.WorkOrder().By(Someone.TeamLeader).Resolved().Declined().Build();

        order.Refuses(o => o.BeginIntervention("Please", null, Someone.TeamLeader, Later), "Only a team leader");
        order.Refuses(o => o.BeginInterventionByItself(Someone.TeamLeader, Later), "not the customer");
    }

    [Fact]
    public void One_that_opens_by_itself_says_how_often_the_customer_declined_and_leaves_the_owner()
    {
        var fresh = A.WorkOrder().Build();
        fresh.Refuses(o => o.BeginInterventionByItself(Someone.TeamLeader, Later), "declined nothing");
        var order = A.WorkOrder().Resolved().Declined().Build();
        var owner = order.OwnerId;

        order.BeginInterventionByItself(Someone.TeamLeader, Later);

        Assert.Equal((owner, "The customer has declined 1 time.", null), (order.OwnerId, order.OpenIntervention!.Reason, order.OpenIntervention.OpenedById));
    }

    [Fact]
    public void An_intervention_ends_with_the_order_and_says_how()
    {
        var order = A.WorkOrder().Resolved().Declined().Build();
        order.Intervene(Someone.TeamLeader, "Third time", Someone.OtherConsultant, Later);
        Assert.Equal((Someone.TeamLeader.PersonId!.Value, "Third time"), (order.OpenIntervention!.LeaderId, order.OpenIntervention.Reason));

        order.ProposeResolution(new Resolution("Another printer", ResolutionKind.Permanent, 30), Later.AddDays(3), Someone.TeamLeader, Later);
        order.Accept(VerdictVia.Portal, 9, null, Someone.Customer, Later.AddHours(1), Later.AddDays(14));

        Assert.Null(order.OpenIntervention);
        Assert.Equal("Confirmed by the customer", order.Interventions[0].Outcome);
    }

    [Fact]
    public void What_the_worker_does_is_known_and_what_others_do_is_not_taken_for_it()
    {
        var order = A.WorkOrder().Build();
        Assert.Null(order.LastWorkedAt);

        order.Take(Someone.Consultant, Later);
        order.Note("Looked at it", Someone.OtherConsultant, Later.AddHours(1));
        order.Reply("And?", Someone.Customer, Later.AddHours(2));
        Assert.Equal(Later, order.LastWorkedAt);

        order.Note("Ordered the part", Someone.Consultant, Later.AddHours(3));
        Assert.Equal(Later.AddHours(3), order.LastWorkedAt);
    }
}
