using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Where a person is signed in, the latest first.</summary>
public sealed class SessionList(HelpdeskDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<SessionLine>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var oldest = clock.Now() - Session.Lasts;
        return await db.Sessions.AsNoTracking()
            .Where(s => s.PersonId == actor.PersonId && s.EndedAt == null && s.StartedAt > oldest)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionLine(s.Id, s.Browser, s.StartedAt, s.LastSeenAt))
            .Take(50)
            .ToListAsync(cancel);
    }
}

/// <summary>One sign-in as its person sees it.</summary>
public sealed record SessionLine(int Id, string Browser, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
