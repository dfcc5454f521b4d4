using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Signs one browser out: a copy of its cookie is refused within a minute.</summary>
public sealed class EndSession(HelpdeskDbContext db, TimeProvider clock)
{
    public Task RunAsync(Actor actor, int sessionId, CancellationToken cancel)
    {
        var now = (DateTimeOffset?)clock.Now();
        return db.Sessions
            .Where(s => s.Id == sessionId && s.PersonId == actor.PersonId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
    }
}
