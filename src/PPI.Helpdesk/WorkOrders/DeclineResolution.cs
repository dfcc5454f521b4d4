using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer says that it is not fixed: the order goes to the helpdesk for evaluation.</summary>
public sealed class DeclineResolution(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, VerdictVia via, string reason, int? score, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Decline(via, reason, score, actor, now), cancel);
}
