using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who was offered an order declines it, with a reason; the giver keeps it.</summary>
public sealed class DeclineHandOver(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.DeclineHandOver(reason, actor, now), cancel);
}
