using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A team leader steps in, and takes the order or names who answers for it from now on.</summary>
public sealed class OpenIntervention(ChangeWorkOrder change, HelpdeskDbContext db)
{
    /// <param name="newOwnerId">Null when the order stays with whom it is.</param>
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, string why, int? newOwnerId, CancellationToken cancel)
    {
        var owner = newOwnerId is { } id ? await db.OwnerToBeAsync(id, cancel) : null;
        await change.RunAsync(actor, seen, (order, now) => order.BeginIntervention(why, owner, actor, now), cancel);
    }
}
