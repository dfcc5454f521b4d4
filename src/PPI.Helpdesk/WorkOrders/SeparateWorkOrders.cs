using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Undoes a merge: the order goes its own way again.</summary>
public sealed class SeparateWorkOrders(ChangeWorkOrder change, TimeProvider clock)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, string reason, CancellationToken cancel)
    {
        var order = await change.LoadAsync(actor, seen, cancel);
        order.CanSeparate(actor).Enforce();
        var surviving = await change.LoadNamedAsync(actor, order.MergedIntoId!.Value, cancel);
        order.SeparateFrom(surviving, reason, actor, clock.Now());
        await change.SaveAsync(actor, order, [surviving], cancel);
    }
}
