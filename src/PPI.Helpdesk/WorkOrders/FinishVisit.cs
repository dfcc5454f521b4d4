using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The technician was there, and says what came of it.</summary>
public sealed class FinishVisit(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, int number, string outcome, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.FinishVisit(number, outcome, actor, now), cancel);
}
