using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Whether a session is still alive, and who its person is by now; asked about once a minute for each cookie in use.</summary>
public sealed class CheckSession(HelpdeskDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan seenIsKeptEvery = TimeSpan.FromMinutes(10);

    /// <param name="securityStamp">What the person's stamp was when the cookie was given: a new password gives a new stamp.</param>
    /// <returns>The person as they are now; null when the session has ended, or the account is disabled or has a new stamp.</returns>
    public async Task<Person?> RunAsync(int sessionId, int personId, string securityStamp, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId && !p.IsDisabled && p.SecurityStamp == securityStamp, cancel);
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == sessionId && s.PersonId == personId && s.EndedAt == null, cancel);
        if (person is null || session is null)
            return null;
        var now = clock.Now();
        if (now - session.LastSeenAt >= seenIsKeptEvery)
            await db.Sessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancel);
        return person;
    }
}
