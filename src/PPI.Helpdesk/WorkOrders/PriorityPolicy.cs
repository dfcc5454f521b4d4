namespace PPI.Helpdesk.WorkOrders;

/// <summary>The table by which severity and kind become a priority, with the reason in words.</summary>
public sealed class PriorityPolicy(IEnumerable<PriorityRule> rules)
{
    private readonly List<PriorityRule> rules = [.. rules.OrderBy(rule => rule.Position)];

    /// <summary>Where the rule stands that fits everything: behind all that somebody adds.</summary>
    private const int Last = 100;

    /// <summary>The policy that ships: halted → 1; security breach → 1; interrupted without a workaround → 1; interrupted → 2; the rest → 3.</summary>
    public static IReadOnlyList<PriorityRule> Defaults() =>
    [
        PriorityRule.Of(1, Priority.Operations, kind: WorkOrderKind.OperationalTask),
        PriorityRule.Of(2, Priority.P1, securityBreach: true),
        PriorityRule.Of(3, Priority.P1, severity: Severity.BusinessHalted),
        PriorityRule.Of(4, Priority.P1, severity: Severity.BusinessInterrupted, hasWorkaround: false),
        PriorityRule.Of(5, Priority.P2, severity: Severity.BusinessInterrupted),
        PriorityRule.Of(Last, Priority.P3),
    ];

    public PriorityDecision Decide(SeverityAnswers answers, WorkOrderKind kind)
    {
        var rule = rules.Find(rule => rule.Fits(answers, kind));
        return rule is null
            ? new PriorityDecision(Priority.P3, "No rule of the priority policy fits")
            : new PriorityDecision(rule.Priority, rule.InWords());
    }
}

/// <summary>A priority and why.</summary>
public sealed record PriorityDecision(Priority Priority, string Reason);
