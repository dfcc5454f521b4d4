using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Nobody need call any more, and why.</summary>
public sealed class DropPromise(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, int promise, string why, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.DropPromise(promise, why, actor, now), cancel);
}
