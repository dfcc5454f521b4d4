using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Evaluating_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);
    private static readonly DateTimeOffset Due = Later.AddDays(3);
    private static readonly HandoverPackage Package = new([new GivenAnswer("What was tried, and what happened", "Everything")]);

    [Fact]
    public void Back_to_the_same_channel_it_takes_new_facts()
    {
        var order = Declined();
        order.Refuses(o => o.SendBackWithFacts(" ", Someone.Consultant, Later), "Write the new facts");

        order.SendBackWithFacts("Only double-sided", Someone.Consultant, Later);

        Assert.Equal((Status.InProgress, Tier.NetworkAndDesktop), (order.Status, order.Tier));
        Assert.Null(order.WorkerId);
        Assert.Equal("Only double-sided", order.LastStep<WorkOrder.Evaluated>().Facts);
        Assert.Equal(2, order.TimesReassigned);
        Assert.False(order.Timeline[^1].IsPublic);
    }

    [Fact]
    public void What_the_helpdesk_tried_itself_stays_there()
    {
        var order = A.WorkOrder().Resolved().Declined().Build();

        order.SendBackWithFacts("Only double-sided", Someone.OtherConsultant, Later);

        Assert.Equal((Status.InProgress, Tier.Helpdesk, 0), (order.Status, order.Tier, order.TimesReassigned));
        Assert.Single(order.Stays);
    }

    [Fact]
    public void Another_channel_gets_it_with_its_package()
    {
        var order = Declined();
        order.Refuses(o => o.SendElsewhere(Tier.Applications, "A driver matter", null, Someone.Consultant, Later), "hand-over package");
        order.Refuses(o => o.SendElsewhere(Tier.Applications, " ", Package, Someone.Consultant, Later), "Write why");
        order.Refuses(o => o.SendElsewhere(Tier.NetworkAndDesktop, "Again", Package, Someone.Consultant, Later), "send it back with new facts");
        order.Refuses(o => o.SendElsewhere((Tier)9, "So", Package, Someone.Consultant, Later), "Choose the team");

        order.SendElsewhere(Tier.Applications, "A driver matter", Package, Someone.Consultant, Later);

        Assert.Equal((Status.InProgress, Tier.Applications, Package), (order.Status, order.Tier, order.LastStep<WorkOrder.Evaluated>().Package));
    }

    [Fact]
    public void The_helpdesk_itself_may_be_the_other_team()
    {
        var order = Declined();

        order.SendElsewhere(Tier.Helpdesk, "We can do it", null, Someone.Consultant, Later);

        Assert.Equal((Status.InProgress, Tier.Helpdesk, EvaluationChoice.OtherTier), (order.Status, order.Tier, order.LastStep<WorkOrder.Evaluated>().Choice));
    }

    [Fact]
    public void An_explanation_is_the_next_attempt_for_the_customers_verdict()
    {
        var order = Declined();

        order.Explain("Blank pages separate the jobs; here is the switch", 10, Due, Someone.Consultant, Later);

        Assert.Equal((Status.Resolved, Tier.Helpdesk, 2), (order.Status, order.Tier, order.Attempts.Count));
        Assert.Equal((2, Someone.Consultant.PersonId, 10, Verdict.Pending), (order.Attempts[1].Number, order.Attempts[1].PersonId, order.Attempts[1].MinutesUsed, order.Attempts[1].Verdict));
        Assert.Equal(["Evaluated", "ResolutionProposed"], order.Timeline.Skip(order.Version - 2).Select(record => record.Kind));
    }

    [Fact]
    public void A_refused_explanation_leaves_the_order_under_evaluation()
    {
        Declined().Refuses(o => o.Explain(" ", 10, Due, Someone.Consultant, Later), "Write what was done");
        Declined().Refuses(o => o.Explain("So", -1, Due, Someone.Consultant, Later), "between 0");
        Declined().Refuses(o => o.SeparateNewMatter(5, "", Due, Someone.Consultant, Later), "Write what was done");
    }

    [Fact]
    public void A_new_matter_gets_its_own_order_and_this_one_is_reviewed_again()
    {
        var order = Declined();

        order.SeparateNewMatter(456, "The scanner is a matter of its own: WO-000456", Due, Someone.Consultant, Later);

        Assert.Equal((Status.Resolved, 2), (order.Status, order.Attempts.Count));
        Assert.Equal(456, order.Timeline.Select(record => record.Step).OfType<WorkOrder.Evaluated>().Single().NewOrderId);
    }

    [Fact]
    public void A_team_leader_who_steps_in_owns_the_order_from_then_on()
    {
        var order = A.WorkOrder().Offered(Someone.OtherConsultant).Resolved().Declined().Build();
        order.Refuses(o => o.Intervene(Someone.TeamLeader, " ", Someone.OtherConsultant, Later), "Write why");
        order.Refuses(o => o.Intervene(Someone.OtherConsultant, "Third time", Someone.OtherConsultant, Later), "Choose a team leader");

        order.Intervene(Someone.TeamLeader, "Third time", Someone.OtherConsultant, Later);

        Assert.Equal((Someone.TeamLeader.PersonId!.Value, Status.InProgress, Tier.Helpdesk), (order.OwnerId, order.Status, order.Tier));
        Assert.Equal(HandOverState.Overtaken, order.HandOvers[0].State);
    }

    [Fact]
    public void A_team_leader_does_not_step_in_on_an_order_of_their_own()
    {
        var order = A.WorkOrder().By(Someone.TeamLeader).Resolved().Declined().Build();

        order.Refuses(o => o.Intervene(Someone.TeamLeader, "Third time", Someone.OtherConsultant, Later), "not the customer");
    }

    [Fact]
    public void After_the_first_decline_the_last_fixer_may_evaluate_from_the_second_on_somebody_else_does()
    {
        var order = A.WorkOrder().Resolved().Declined().Build();
        Assert.True(order.CanEvaluate(Someone.Consultant));

        order = A.WorkOrder().Resolved().Declined().SentBack().Resolved().Declined().Build();

        Assert.Equal(2, order.TimesDeclined);
        order.Refuses(o => o.SendBackWithFacts("I know now", Someone.Consultant, Later), "Let somebody else evaluate");
        order.SendBackWithFacts("I see something else", Someone.OtherConsultant, Later);
    }

    [Fact]
    public void Only_the_helpdesk_evaluates_and_only_what_was_declined()
    {
        foreach (var stranger in new[] { Someone.NetworkSpecialist, Someone.Customer, Someone.Colleague, Someone.Administrator, Actor.System })
            Declined().Refuses(o => o.SendBackWithFacts("So", stranger, Later), "Only the helpdesk evaluates");
        A.WorkOrder().Resolved().Build().Refuses(o => o.SendBackWithFacts("So", Someone.Consultant, Later), "nothing to evaluate");
        A.WorkOrder().Build().Refuses(o => o.Explain("So", 0, Due, Someone.Consultant, Later), "nothing to evaluate");
    }

    /// <summary>Declined for the first time; the last fixer is of the network channel.</summary>
    private static WorkOrder Declined() => A.WorkOrder().Escalated().Resolved().Declined().Build();
}
