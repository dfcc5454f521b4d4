namespace PPI.Helpdesk.WorkOrders;

/// <summary>One row of the priority policy: when all its conditions hold, the work order gets its priority. An empty condition always holds.</summary>
public sealed class PriorityRule
{
    private PriorityRule()
    {
    }

    public int Id { get; private set; }

    /// <summary>Rules are tried in this order; the first that fits decides.</summary>
    public int Position { get; private set; }

    public Severity? Severity { get; private set; }
    public WorkOrderKind? Kind { get; private set; }

    /// <summary>Whether the customer must have a workaround (true), must have none (false), or it does not matter (null).</summary>
    public bool? HasWorkaround { get; private set; }

    public bool? SecurityBreach { get; private set; }
    public Priority Priority { get; private set; }
    public int Version { get; private set; }

    public static PriorityRule Of(int position, Priority priority, Severity? severity = null, WorkOrderKind? kind = null, bool? hasWorkaround = null, bool? securityBreach = null)
    {
        var rule = new PriorityRule();
        rule.Change(position, priority, severity, kind, hasWorkaround, securityBreach);
        return rule;
    }

    public void Change(int position, Priority priority, Severity? severity, WorkOrderKind? kind, bool? hasWorkaround, bool? securityBreach)
    {
        if (priority == Priority.Operations && kind != WorkOrderKind.OperationalTask)
            throw new RuleBrokenException("Priority Operations is for operational tasks from schedules only. Choose the kind Operational task, or another priority.");
        (Position, Priority, Severity, Kind, HasWorkaround, SecurityBreach) = (position, priority, severity, kind, hasWorkaround, securityBreach);
        Version++;
    }

    internal bool Fits(SeverityAnswers answers, WorkOrderKind kind) =>
        (Severity is null || Severity == answers.Severity)
        && (Kind is null || Kind == kind)
        && (HasWorkaround is null || HasWorkaround == answers.HasWorkaround)
        && (SecurityBreach is null || SecurityBreach == answers.SecurityBreach);

    /// <summary>The conditions in words: "Business interrupted, no workaround".</summary>
    public string InWords()
    {
        string?[] conditions =
        [
            Severity?.Label(),
            Kind?.Label(),
            HasWorkaround switch { true => "with a workaround", false => "no workaround", null => null },
            SecurityBreach switch { true => "security breach", false => "no security breach", null => null },
        ];
        var words = string.Join(", ", conditions.Where(condition => condition is not null));
        return words.Length == 0 ? "Everything else" : words;
    }
}
