using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>That a rule of the loop watch holds for an order. The database takes each only once for an order, a rule and an iteration, whatever crashes or runs twice.</summary>
public sealed class LoopFinding
{
    private LoopFinding()
    {
    }

    public int WorkOrderId { get; private set; }
    public LoopRule Rule { get; private set; }

    /// <summary>How often the customer had declined by then.</summary>
    public int Iteration { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>When the rule held no more; null while it does.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    internal static LoopFinding Of(WorkOrder order, LoopRule rule, DateTimeOffset now) =>
        new() { WorkOrderId = order.Id, Rule = rule, Iteration = order.TimesDeclined, FoundAt = now };
}
