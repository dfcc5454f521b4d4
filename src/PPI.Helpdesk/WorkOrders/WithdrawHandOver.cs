using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who offered an order takes the offer back.</summary>
public sealed class WithdrawHandOver(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.WithdrawHandOver(actor, now), cancel);
}
