using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Lets somebody else follow an order, reply, or approve.</summary>
public sealed class AddParticipant(ChangeWorkOrder change, HelpdeskDbContext db)
{
    /// <param name="who">Mail address or user name, typed in full: customers do not look other people up.</param>
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, string who, ParticipantLevel level, CancellationToken cancel)
    {
        var name = who.Trim().ToUpperInvariant();
        var person = await db.People.AsNoTracking()
            .Where(person => (person.NormalizedEmail == name || person.NormalizedUserName == name) && !person.IsDisabled)
            .OrderByDescending(person => person.NormalizedEmail == name).ThenBy(person => person.Id)
            .FirstOrDefaultAsync(cancel)
            ?? throw new RuleBrokenException("Nobody has this mail address or user name. Write it in full, as they sign in with it.");
        await change.RunAsync(actor, seen, (order, now) => order.AddParticipant(Actor.Of(person), level, actor, now), cancel);
    }
}
