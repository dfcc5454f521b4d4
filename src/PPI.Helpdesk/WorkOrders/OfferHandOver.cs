using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The owner offers an order to another consultant; until it is accepted, the giver owns it.</summary>
public sealed class OfferHandOver(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int toId, string reason, CancellationToken cancel)
    {
        var to = await db.OwnerToBeAsync(toId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.OfferHandOver(to, reason, actor, now), cancel);
    }
}
