using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Puts an order on hold until a date.</summary>
public sealed class HoldWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, HoldReason reason, string note, DateTimeOffset resumeAt, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Hold(reason, note, resumeAt, actor, now), cancel);
}
