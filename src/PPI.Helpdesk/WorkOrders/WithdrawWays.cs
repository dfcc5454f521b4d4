using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Takes an offered choice back.</summary>
public sealed class WithdrawWays(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.WithdrawWays(reason, actor, now), cancel);
}
