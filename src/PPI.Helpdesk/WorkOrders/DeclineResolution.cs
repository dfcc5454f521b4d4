using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer says that it is not fixed: the order goes to the helpdesk for evaluation.</summary>
public sealed class DeclineResolution(ChangeWorkOrder change)
{
    /// <param name="via">Null: as the actor speaks in the browser, for themselves or recording a call.</param>
    public Task RunAsync(Actor actor, SeenWorkOrder seen, VerdictVia? via, string reason, int? score, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Decline(via ?? order.ViaOf(actor), reason, score, actor, now), cancel);
}
