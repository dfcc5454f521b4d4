using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Escalating_a_work_order
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);
    private static readonly HandoverPackage Package = new([new GivenAnswer("What was tried, and what happened", "Everything")]);

    [Fact]
    public void An_escalated_order_waits_in_the_channel_with_the_same_owner()
    {
        var order = A.WorkOrder().Taken().Build();

        order.Escalate(Tier.Applications, EscalationReason.OutsideCapability, Package, Someone.Consultant, Later);

        Assert.Equal((Tier.Applications, Status.InProgress, Someone.Consultant.PersonId!.Value), (order.Tier, order.Status, order.OwnerId));
        Assert.Null(order.WorkerId);
        Assert.Equal(1, order.TimesReassigned);
        Assert.Equal((EscalationReason.OutsideCapability, Package), (order.LastStep<WorkOrder.Escalated>().Reason, order.LastStep<WorkOrder.Escalated>().Package));
    }

    [Fact]
    public void The_helpdesks_stay_ends_with_who_worked_it_where_the_channels_begins()
    {
        var order = A.WorkOrder().Build();

        order.Escalate(Tier.Applications, EscalationReason.NotResolved, Package, Someone.OtherConsultant, Later);

        Assert.Equal((1, Tier.Helpdesk, (int?)Someone.OtherConsultant.PersonId!.Value, (DateTimeOffset?)Later, (StayOutcome?)StayOutcome.Escalated),
            (order.Stays[0].Number, order.Stays[0].Tier, order.Stays[0].WorkerId, order.Stays[0].LeftAt, order.Stays[0].Outcome));
        Assert.Equal((2, Tier.Applications, Later), (order.Stays[1].Number, order.Stays[1].Tier, order.Stays[1].EnteredAt));
        Assert.Null(order.Stays[1].LeftAt);
    }

    [Fact]
    public void Only_the_helpdesk_escalates_and_only_to_a_channel_for_a_known_reason()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => Escalate(o, Someone.NetworkSpecialist), "Only the helpdesk");
        order.Refuses(o => Escalate(o, Someone.Customer), "Only the helpdesk");
        order.Refuses(o => o.Escalate(Tier.Helpdesk, EscalationReason.NotResolved, Package, Someone.Consultant, Later), "Choose a support channel");
        order.Refuses(o => o.Escalate((Tier)9, EscalationReason.NotResolved, Package, Someone.Consultant, Later), "Choose a support channel");
        order.Refuses(o => o.Escalate(Tier.Applications, (EscalationReason)9, Package, Someone.Consultant, Later), "Choose why");
    }

    [Fact]
    public void What_a_channel_has_already_is_passed_on_and_not_escalated() =>
        A.WorkOrder().Escalated().Build().Refuses(o => Escalate(o, Someone.Consultant), "The channel passes it on");

    [Fact]
    public void What_is_not_being_worked_is_not_escalated_and_says_what_to_do()
    {
        A.WorkOrder().AwaitingCustomer().Build().Refuses(o => Escalate(o, Someone.Consultant), "Resume the work order");
        A.WorkOrder().OnHold().Build().Refuses(o => Escalate(o, Someone.Consultant), "Resume it");
        A.WorkOrder().Resolved().Build().Refuses(o => Escalate(o, Someone.Consultant), "Wait for the verdict");
        A.WorkOrder().Resolved().Declined().Build().Refuses(o => Escalate(o, Someone.Consultant), "Evaluate");
        A.WorkOrder().Withdrawn().Build().Refuses(o => Escalate(o, Someone.Consultant), "Reopen it first");
    }

    [Fact]
    public void A_package_with_gaps_names_all_that_is_missing()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => HandoverPackage.For(Tier.Applications, Numbered(), new Dictionary<int, string> { [5] = "Restarted", [6] = " " }, known: []));

        Assert.Equal("Applications needs to know more: Application and transaction or screen; Error text, word for word.", refusal.Message);
    }

    [Fact]
    public void A_package_holds_the_channels_own_questions_in_order_without_the_empty_ones()
    {
        var answers = new Dictionary<int, string> { [7] = " ORA-600 ", [5] = "Restarted", [6] = "SAP VA01", [8] = "", [1] = "another channel's", [99] = "nobody's" };

        var package = HandoverPackage.For(Tier.Applications, Numbered(), answers, known: []);

        Assert.Equal(
            [new("What was tried, and what happened", "Restarted"), new("Application and transaction or screen", "SAP VA01"), new("Error text, word for word", "ORA-600")],
            package.Items);
    }

    [Fact]
    public void An_answer_too_long_is_refused_by_its_name() =>
        Assert.Contains("Report or data set", Assert.Throws<RuleBrokenException>(() => HandoverPackage.For(Tier.Intelligence, Numbered(),
            new Dictionary<int, string> { [9] = "a", [10] = new string('b', 4_001), [11] = "c" }, known: [])).Message, StringComparison.Ordinal);

    [Fact]
    public void What_was_answered_at_intake_goes_with_the_order_and_is_not_asked_again()
    {
        GivenAnswer[] known = [new("Since when?", "2026-03-01", QuestionKind.Date), new("error text, word for word", "ORA-600", QuestionKind.Line)];

        var package = HandoverPackage.For(Tier.Applications, Numbered(), new Dictionary<int, string> { [5] = "Restarted", [6] = "SAP VA01" }, known);

        Assert.Equal(
            [known[0], new("What was tried, and what happened", "Restarted"), new("Application and transaction or screen", "SAP VA01"), new("Error text, word for word", "ORA-600")],
            package.Items);
        Assert.Equal("ORA-601", HandoverPackage.For(Tier.Applications, Numbered(), new Dictionary<int, string> { [5] = "a", [6] = "b", [7] = "ORA-601" }, known).Items[^1].Answer);
    }

    [Fact]
    public void Only_channels_have_packages_and_each_asks_for_something()
    {
        var terms = new QuestionTerms("What", QuestionKind.Text);

        Assert.Contains("Choose one", Assert.Throws<RuleBrokenException>(() => Question.ForHandOver(Tier.Helpdesk, terms)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => Question.ForHandOver((Tier)9, terms));
        Assert.Equal(Tiers.Channels, Question.Defaults().Select(question => question.Asker).Distinct());
    }

    [Fact]
    public void A_channel_returns_an_incomplete_order_to_the_helpdesk()
    {
        var order = A.WorkOrder().Escalated().Taken().Build();

        order.Return(ReturnReason.Incomplete, "No asset tag", Someone.NetworkSpecialist, Later);

        Assert.Equal((Tier.Helpdesk, Status.InProgress, 2), (order.Tier, order.Status, order.TimesReassigned));
        Assert.Null(order.WorkerId);
        Assert.Equal((StayOutcome.ReturnedIncomplete, Someone.NetworkSpecialist.PersonId), (order.Stays[1].Outcome!.Value, order.Stays[1].WorkerId));
        Assert.False(order.Timeline[^1].IsPublic);
    }

    [Theory]
    [InlineData(ReturnReason.WrongChannel)]
    [InlineData(ReturnReason.HelpdeskCanFinish)]
    public void A_return_for_another_reason_is_told_apart(ReturnReason reason)
    {
        var order = A.WorkOrder().Escalated().Build();

        order.Return(reason, "See above", Someone.NetworkSpecialist, Later);

        Assert.Equal(StayOutcome.Returned, order.Stays[1].Outcome);
    }

    [Fact]
    public void A_return_says_what_is_missing_and_comes_from_the_channel()
    {
        var order = A.WorkOrder().Escalated().Build();

        order.Refuses(o => o.Return(ReturnReason.Incomplete, " ", Someone.NetworkSpecialist, Later), "Write what is missing");
        order.Refuses(o => o.Return(ReturnReason.WrongChannel, " ", Someone.NetworkSpecialist, Later), "Write why you return it");
        order.Refuses(o => o.Return((ReturnReason)9, "So", Someone.NetworkSpecialist, Later), "Choose why");
        order.Refuses(o => o.Return(ReturnReason.Incomplete, "So", Someone.ApplicationsSpecialist, Later), "with Network & Desktop");
        A.WorkOrder().Build().Refuses(o => o.Return(ReturnReason.Incomplete, "So", Someone.Consultant, Later), "with the helpdesk already");
        A.WorkOrder().Escalated().OnHold().Build().Refuses(o => o.Return(ReturnReason.Incomplete, "So", Someone.NetworkSpecialist, Later), "Resume it");
    }

    [Fact]
    public void A_channel_passes_on_to_another_channel()
    {
        var order = A.WorkOrder().Escalated().Build();

        order.PassOn(Tier.Intelligence, "It is the report, not the network", Someone.NetworkSpecialist, Later);

        Assert.Equal((Tier.Intelligence, StayOutcome.PassedOn, 2), (order.Tier, order.Stays[1].Outcome!.Value, order.TimesReassigned));
        Assert.Equal([Tier.Helpdesk, Tier.NetworkAndDesktop, Tier.Intelligence], order.Stays.Select(stay => stay.Tier));
        order.Refuses(o => o.Take(Someone.NetworkSpecialist, Later), "with Intelligence");
    }

    [Fact]
    public void Passing_on_goes_to_another_channel_with_a_reason()
    {
        var order = A.WorkOrder().Escalated().Build();

        order.Refuses(o => o.PassOn(Tier.NetworkAndDesktop, "So", Someone.NetworkSpecialist, Later), "Choose another channel");
        order.Refuses(o => o.PassOn(Tier.Helpdesk, "So", Someone.NetworkSpecialist, Later), "Choose a support channel");
        order.Refuses(o => o.PassOn(Tier.Applications, " ", Someone.NetworkSpecialist, Later), "Write why");
        order.Refuses(o => o.PassOn(Tier.Applications, "So", Someone.ApplicationsSpecialist, Later), "with Network & Desktop");
        A.WorkOrder().Build().Refuses(o => o.PassOn(Tier.Applications, "So", Someone.Consultant, Later), "Escalate it");
        A.WorkOrder().Escalated().Resolved().Build().Refuses(o => o.PassOn(Tier.Applications, "So", Someone.NetworkSpecialist, Later), "Wait for the verdict");
    }

    private static void Escalate(WorkOrder order, Helpdesk.People.Actor actor) => order.Escalate(Tier.Applications, EscalationReason.NotResolved, Package, actor, Later);

    /// <summary>1 to 4 of Network &amp; Desktop, 5 to 8 of Applications, 9 to 12 of Intelligence.</summary>
    private static IReadOnlyList<AskedQuestion> Numbered() => [.. Question.Defaults().Index().Select(pair => pair.Item.Asked with { Id = pair.Index + 1 })];
}
