using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who works an order puts it back into the queue of its tier.</summary>
public sealed class PutBackWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.PutBack(formerWorker: null, actor, now), cancel);
}
