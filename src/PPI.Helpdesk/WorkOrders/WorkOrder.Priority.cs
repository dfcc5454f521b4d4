using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Severity by questions, priority by policy, and an override that needs a reason.</summary>
public sealed partial class WorkOrder
{
    public const int ReasonLength = 500;

    public SeverityAnswers Answers { get; private set; } = SeverityAnswers.NothingBroken;
    public Severity Severity { get; private set; }
    public Priority Priority { get; private set; }

    /// <summary>The priority as a number, most urgent first, for sorting in the database.</summary>
    public int PriorityRank { get; private set; }

    /// <summary>The rule of the policy, or the reason of the override.</summary>
    public string PriorityReason { get; private set; } = "";

    public bool IsPriorityOverridden { get; private set; }

    public Ruling CanOverridePriority(Actor actor) =>
        Only(IsHelpdeskHere(actor), "Only the helpdesk changes a priority. Ask them.")
            .And(() => WhileOpen("change its priority"))
            .And(() => Only(Kind != WorkOrderKind.OperationalTask, "Operational tasks have the priority Operations and no other. Classify it as another kind first."));

    public void OverridePriority(Priority priority, string reason, Actor actor, DateTimeOffset now)
    {
        CanOverridePriority(actor).Enforce();
        if (priority == Priority.Operations)
            throw new RuleBrokenException("Priority Operations is for operational tasks from schedules. Choose another priority.");
        if (priority == Priority)
            throw new RuleBrokenException($"The work order has {priority.Label()} already. Choose another one.");
        Record(new PriorityOverridden(Priority, Chosen(priority, "the priority"), Text(reason, ReasonLength, "why the priority differs from the policy")), actor, now);
    }

    private void SetPriority(Priority priority, string reason, bool overridden)
    {
        Severity = Answers.Severity;
        (Priority, PriorityRank, PriorityReason, IsPriorityOverridden) = (priority, (int)priority, reason, overridden);
    }

    public sealed record PriorityOverridden(Priority From, Priority To, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.SetPriority(To, Reason, overridden: true);
    }
}
