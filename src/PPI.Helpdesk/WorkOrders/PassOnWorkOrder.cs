using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A channel passes an order on to another channel.</summary>
public sealed class PassOnWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, Tier channel, string reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.PassOn(channel, reason, actor, now), cancel);
}
