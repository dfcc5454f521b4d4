using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Gives an order another priority than the policy says, with a reason.</summary>
public sealed class OverridePriority(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, Priority priority, string reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.OverridePriority(priority, reason, actor, now), cancel);
}
