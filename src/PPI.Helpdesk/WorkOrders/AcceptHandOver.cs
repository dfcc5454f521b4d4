using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who was offered an order accepts it and answers for it from now on.</summary>
public sealed class AcceptHandOver(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.AcceptHandOver(actor, now), cancel);
}
