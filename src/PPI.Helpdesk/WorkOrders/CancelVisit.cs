using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Nobody comes after all.</summary>
public sealed class CancelVisit(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, int number, string reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.CancelVisit(number, reason, actor, now), cancel);
}
