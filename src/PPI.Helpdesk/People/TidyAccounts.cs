using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Forgets sessions, links and passkeys' challenges that have long been over. May run at any time, twice, or on two nodes.</summary>
public sealed class TidyAccounts(HelpdeskDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan keptFor = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.Now() - keptFor;
        await db.Sessions.Where(session => session.StartedAt < before).ExecuteDeleteAsync(cancel);
        await db.SpentChallenges.Where(challenge => challenge.ExpiresAt < before).ExecuteDeleteAsync(cancel);
        await db.AccountLinks.Where(link => link.ExpiresAt < before).ExecuteDeleteAsync(cancel);
    }
}
