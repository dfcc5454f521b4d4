using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Notes that an order has to do with another one.</summary>
public sealed class LinkWorkOrders(ChangeWorkOrder change)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, LinkKind kind, int otherId, CancellationToken cancel)
    {
        var other = await change.LoadNamedAsync(actor, otherId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.Link(kind, other, actor, now), cancel);
    }
}
