using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A channel gives an order back to the helpdesk.</summary>
public sealed class ReturnWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, ReturnReason reason, string note, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Return(reason, note, actor, now), cancel);
}
