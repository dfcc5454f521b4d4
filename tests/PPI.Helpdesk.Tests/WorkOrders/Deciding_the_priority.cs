using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

public sealed class Deciding_the_priority
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);
    private static readonly PriorityPolicy Policy = new(PriorityPolicy.Defaults());

    [Theory]
    [InlineData(false, true, WhoIsHit.OnlyMe, Severity.BusinessHalted)]
    [InlineData(false, false, WhoIsHit.WholePlace, Severity.BusinessHalted)]
    [InlineData(true, true, WhoIsHit.SeveralPeople, Severity.BusinessInterrupted)]
    [InlineData(true, false, WhoIsHit.WholePlace, Severity.BusinessInterrupted)]
    [InlineData(true, false, WhoIsHit.OnlyMe, Severity.UserAffected)]
    [InlineData(true, true, WhoIsHit.OnlyMe, Severity.UserAffected)]
    public void Severity_follows_from_plain_answers(bool canAnyoneWork, bool hasWorkaround, WhoIsHit who, Severity expected) =>
        Assert.Equal(expected, new SeverityAnswers(canAnyoneWork, hasWorkaround, who).Severity);

    [Theory]
    [InlineData(false, true, WhoIsHit.WholePlace, false, WorkOrderKind.Incident, Priority.P1, "Business halted")]
    [InlineData(true, true, WhoIsHit.OnlyMe, true, WorkOrderKind.Incident, Priority.P1, "security breach")]
    [InlineData(true, false, WhoIsHit.SeveralPeople, false, WorkOrderKind.Incident, Priority.P1, "Business interrupted, no workaround")]
    [InlineData(true, true, WhoIsHit.SeveralPeople, false, WorkOrderKind.ServiceRequest, Priority.P2, "Business interrupted")]
    [InlineData(true, false, WhoIsHit.OnlyMe, false, WorkOrderKind.Incident, Priority.P3, "Everything else")]
    [InlineData(true, true, WhoIsHit.OnlyMe, false, WorkOrderKind.MoveAddChange, Priority.P3, "Everything else")]
    [InlineData(false, false, WhoIsHit.WholePlace, true, WorkOrderKind.OperationalTask, Priority.Operations, "Operational task")]
    public void The_first_rule_of_the_table_that_fits_decides_and_says_why(
        bool canAnyoneWork, bool hasWorkaround, WhoIsHit who, bool breach, WorkOrderKind kind, Priority expected, string reason) =>
        Assert.Equal(new PriorityDecision(expected, reason), Policy.Decide(new SeverityAnswers(canAnyoneWork, hasWorkaround, who, breach), kind));

    [Fact]
    public void Rules_are_tried_by_position_however_they_are_listed()
    {
        var policy = new PriorityPolicy([PriorityRule.Of(2, Priority.P3), PriorityRule.Of(1, Priority.P2, kind: WorkOrderKind.Question)]);

        Assert.Equal(Priority.P2, policy.Decide(SeverityAnswers.NothingBroken, WorkOrderKind.Question).Priority);
    }

    [Fact]
    public void Where_no_rule_fits_it_is_priority_3_and_says_so() =>
        Assert.Equal(new PriorityDecision(Priority.P3, "No rule of the priority policy fits"), new PriorityPolicy([]).Decide(SeverityAnswers.NothingBroken, WorkOrderKind.Question));

    [Fact]
    public void A_rule_says_its_conditions_in_words() =>
        Assert.Equal("User affected, Question, with a workaround, no security breach",
            PriorityRule.Of(1, Priority.P2, Severity.UserAffected, WorkOrderKind.Question, hasWorkaround: true, securityBreach: false).InWords());

    [Fact]
    public void Only_operational_tasks_get_priority_operations() =>
        Assert.Contains("Operational task", Assert.Throws<RuleBrokenException>(() => PriorityRule.Of(1, Priority.Operations, kind: WorkOrderKind.Incident)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_helpdesk_overrides_with_a_reason()
    {
        var order = A.WorkOrder().Build();

        order.OverridePriority(Priority.P1, "The board meets at noon", Someone.OtherConsultant, Later);

        Assert.Equal((Priority.P1, 0, "The board meets at noon", true), (order.Priority, order.PriorityRank, order.PriorityReason, order.IsPriorityOverridden));
        Assert.Equal(Priority.P3, order.LastStep<WorkOrder.PriorityOverridden>().From);
        Assert.False(order.Timeline[^1].IsPublic);
    }

    [Fact]
    public void An_override_is_refused_without_a_reason_or_a_difference()
    {
        var order = A.WorkOrder().Build();

        order.Refuses(o => o.OverridePriority(Priority.P1, " ", Someone.Consultant, Later), "Write why the priority differs");
        order.Refuses(o => o.OverridePriority(Priority.P3, "Why not", Someone.Consultant, Later), "Choose another one");
        order.Refuses(o => o.OverridePriority(Priority.Operations, "Why not", Someone.Consultant, Later), "Choose another priority");
        order.Refuses(o => o.OverridePriority((Priority)9, "Why not", Someone.Consultant, Later), "from the list");
    }

    [Fact]
    public void Customers_and_channels_do_not_override()
    {
        A.WorkOrder().Build().Refuses(o => o.OverridePriority(Priority.P1, "Mine", Someone.Customer, Later), "Ask them");
        A.WorkOrder().Escalated().Build().Refuses(o => o.OverridePriority(Priority.P1, "Mine", Someone.NetworkSpecialist, Later), "Ask them");
    }

    [Fact]
    public void An_operational_task_keeps_its_priority()
    {
        var order = A.WorkOrder().OfKind(WorkOrderKind.OperationalTask).Build();

        Assert.False(order.CanOverridePriority(Someone.Consultant));
        order.Refuses(o => o.OverridePriority(Priority.P1, "Urgent", Someone.Consultant, Later), "Classify it as another kind");
    }

    [Fact]
    public void A_corrected_severity_moves_the_priority_along()
    {
        var order = A.WorkOrder().Build();
        var answers = new SeverityAnswers(CanAnyoneWork: false, HasWorkaround: false, WhoIsHit.WholePlace);

        order.Reclassify(new Classification(WorkOrderKind.Incident, 4, 5, answers), Policy.Decide(answers, WorkOrderKind.Incident), Someone.Consultant, Later);

        Assert.Equal((Severity.BusinessHalted, Priority.P1, 4, 5), (order.Severity, order.Priority, order.CategoryId, order.ServiceId));
        Assert.False(order.IsPriorityOverridden);
    }

    [Fact]
    public void A_corrected_severity_leaves_an_overridden_priority_alone_unless_it_has_got_worse()
    {
        var order = A.WorkOrder().Then(o => o.OverridePriority(Priority.P1, "VIP fair", Someone.Consultant, Later)).Build();
        var (several, halted) = (new SeverityAnswers(CanAnyoneWork: true, HasWorkaround: true, WhoIsHit.SeveralPeople), new SeverityAnswers(CanAnyoneWork: false, HasWorkaround: false, WhoIsHit.WholePlace));
        Classify(several);
        Assert.Equal((Severity.BusinessInterrupted, Priority.P1, "VIP fair", true), (order.Severity, order.Priority, order.PriorityReason, order.IsPriorityOverridden));

        order.OverridePriority(Priority.P3, "Nobody is there at night", Someone.Consultant, Later);
        Classify(halted);

        Assert.Equal((Priority.P1, "Business halted", false), (order.Priority, order.PriorityReason, order.IsPriorityOverridden));

        void Classify(SeverityAnswers answers) => order.Reclassify(new Classification(WorkOrderKind.Incident, null, null, answers), Policy.Decide(answers, WorkOrderKind.Incident), Someone.Consultant, Later);
    }

    [Fact]
    public void Classifying_is_for_staff_with_the_order_while_it_is_open()
    {
        var classification = new Classification(WorkOrderKind.Question, null, null, SeverityAnswers.NothingBroken);
        var priority = new PriorityDecision(Priority.P3, "Everything else");

        A.WorkOrder().Build().Refuses(o => o.Reclassify(classification, priority, Someone.Customer, Later), "Tell them in a reply");
        A.WorkOrder().Build().Refuses(o => o.Reclassify(classification, priority, Someone.NetworkSpecialist, Later), "pass it to your channel");
        A.WorkOrder().Withdrawn().Build().Refuses(o => o.Reclassify(classification, priority, Someone.Consultant, Later), "Reopen it");
        A.WorkOrder().Build().Refuses(o => o.Reclassify(classification with { Kind = WorkOrderKind.OperationalTask }, priority, Someone.Consultant, Later), "schedules only");
    }

    [Fact]
    public void The_customer_and_staff_change_the_subject()
    {
        var order = A.WorkOrder().Build();

        order.Retitle("  Printer 2\nprints blank ", Someone.Customer, Later);
        Assert.Equal("Printer 2 prints blank", order.Title);

        order.Retitle("Printer: toner empty", Someone.Consultant, Later);
        Assert.Equal("Printer: toner empty", order.Title);
        order.Refuses(o => o.Retitle("Mine", Someone.Colleague, Later), "Ask them");
        order.Refuses(o => o.Retitle(" ", Someone.Consultant, Later), "Write");
    }
}
