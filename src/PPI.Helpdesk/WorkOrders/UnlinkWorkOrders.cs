using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Takes a link away; the timeline keeps that it was there.</summary>
public sealed class UnlinkWorkOrders(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, LinkKind kind, int otherId, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Unlink(kind, otherId, actor, now), cancel);
}
