using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer no longer needs it.</summary>
public sealed class WithdrawWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string? reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Withdraw(reason, actor, now), cancel);
}
