using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Lets somebody else follow an order, reply, or approve.</summary>
public sealed class AddParticipant(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int personId, ParticipantLevel level, CancellationToken cancel)
    {
        var person = await db.ActivePersonAsync(personId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.AddParticipant(person, level, actor, now), cancel);
    }
}
