using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The intervention ends, with what came of it. The order goes on until its customer is satisfied.</summary>
public sealed class CloseIntervention(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string outcome, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.CloseIntervention(outcome, actor, now), cancel);
}
