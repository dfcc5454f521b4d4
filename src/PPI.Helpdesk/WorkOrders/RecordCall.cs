using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Notes a call with the customer.</summary>
public sealed class RecordCall(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CallDirection direction, bool reached, string summary, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.LogCall(direction, reached, summary, actor, now), cancel);
}
