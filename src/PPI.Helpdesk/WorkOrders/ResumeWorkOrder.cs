using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Goes on with an order that waited.</summary>
public sealed class ResumeWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.Resume(actor, now), cancel);
}
