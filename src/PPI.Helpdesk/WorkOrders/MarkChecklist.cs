using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>An item of a checklist is done, left out for a reason, or open again.</summary>
public sealed class MarkChecklist(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, int number, ChecklistMark mark, string? reason, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) => order.MarkChecklist(number, mark, reason, actor, now), cancel);
}
