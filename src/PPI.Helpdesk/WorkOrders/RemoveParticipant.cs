using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Somebody no longer takes part in an order, and no longer sees it.</summary>
public sealed class RemoveParticipant(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int personId, CancellationToken cancel)
    {
        var name = await db.People.Where(person => person.Id == personId).Select(person => person.Name).SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        await change.RunAsync(actor, seen, (order, now) => order.RemoveParticipant(personId, name, actor, now), cancel);
    }
}
