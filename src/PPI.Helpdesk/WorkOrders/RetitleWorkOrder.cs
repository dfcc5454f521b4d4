using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Changes the subject of an order.</summary>
public sealed class RetitleWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string title, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Retitle(title, actor, now), cancel);
}
