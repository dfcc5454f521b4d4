using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A late "not fixed" within the policy's days opens the order again, for evaluation.</summary>
public sealed class ReopenWorkOrder(ChangeWorkOrder change)
{
    /// <param name="via">Null: as the actor speaks in the browser, for themselves or recording a call.</param>
    public Task RunAsync(Actor actor, SeenWorkOrder seen, VerdictVia? via, string reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Reopen(via ?? order.ViaOf(actor), reason, actor, now), cancel);
}
