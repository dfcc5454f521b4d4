using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Gives the customer somebody's word that they call by a certain time.</summary>
public sealed class PromiseCall(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int promiserId, DateTimeOffset dueAt, string about, CancellationToken cancel)
    {
        var promiser = await db.OwnerToBeAsync(promiserId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.PromiseCall(promiser, dueAt, about, actor, now), cancel);
    }
}
