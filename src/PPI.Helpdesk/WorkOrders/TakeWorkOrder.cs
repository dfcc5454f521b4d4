using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Somebody of the tier starts working on an order.</summary>
public sealed class TakeWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Take(actor, now), cancel);
}
