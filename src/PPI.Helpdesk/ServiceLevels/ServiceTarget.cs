using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>One row of a policy: how long a clock may run on the orders that its conditions fit. An empty condition always holds.</summary>
public sealed record ServiceTarget(ClockKind Clock, TargetLength Length, Priority? Priority = null, WorkOrderKind? Kind = null, IntakeChannel? Intake = null)
{
    internal bool Fits(OrderFacts facts) =>
        (Priority is null || Priority == facts.Priority)
        && (Kind is null || Kind == facts.Kind)
        && (Intake is null || Intake == facts.Intake);

    /// <summary>The conditions in words: "Priority 2, Phone".</summary>
    public string InWords()
    {
        string?[] conditions = [Priority?.Label(), Kind?.Label(), Intake?.Label()];
        var words = string.Join(", ", conditions.Where(condition => condition is not null));
        return words.Length == 0 ? "Everything else" : words;
    }
}
