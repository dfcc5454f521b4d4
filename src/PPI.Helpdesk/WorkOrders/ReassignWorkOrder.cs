using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A team leader gives an order to another owner at once.</summary>
public sealed class ReassignWorkOrder(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int toId, string reason, CancellationToken cancel)
    {
        var to = await db.OwnerToBeAsync(toId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.Reassign(to, reason, actor, now), cancel);
    }
}
