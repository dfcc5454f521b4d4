using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Closes an order in favour of another one that is about the same matter.</summary>
public sealed class MarkDuplicate(ChangeWorkOrder change)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int originalId, CancellationToken cancel)
    {
        var original = await change.LoadNamedAsync(actor, originalId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.MarkDuplicateOf(original, actor, now), cancel);
    }
}
