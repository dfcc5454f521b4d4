using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Lets an order follow another one that is about the same matter of another customer. Told on both, or on neither.</summary>
public sealed class MergeWorkOrders(ChangeWorkOrder change, MergedOrders merged, TimeProvider clock)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int survivingId, CancellationToken cancel)
    {
        var order = await change.LoadAsync(actor, seen, cancel);
        var surviving = await change.LoadNamedAsync(actor, survivingId, cancel);
        order.MergeInto(surviving, await merged.OpenInAsync(order.Id, cancel), actor, clock.Now());
        await change.SaveAsync(actor, order, [surviving], cancel);
    }
}
