using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Proves who somebody is by name and password. Unknown, wrong, locked and disabled give the same answer in the same time.</summary>
public sealed class SignInByPassword(HelpdeskDbContext db, AccountPasswords passwords, TimeProvider clock)
{
    public const int TriesBeforeLock = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <returns>The person, or null when the password did not prove it.</returns>
    public async Task<Person?> RunAsync(string nameOrMail, string password, CancellationToken cancel)
    {
        var typed = Person.Normalize(nameOrMail);
        var person = await db.People.AsNoTracking()
            .FirstOrDefaultAsync(p => p.NormalizedUserName == typed || p.NormalizedEmail == typed, cancel);
        var mayTry = await CountTryAsync(person?.Id ?? 0, cancel);
        var proved = passwords.Proves(person, password);
        if (person is null || !mayTry || !proved || person.IsDisabled)
            return null;
        await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.AccessFailedCount, 0)
            .SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null), cancel);
        return person;
    }

    /// <summary>Counts before looking at the password, in one statement: a hundred tries at the same time are a hundred tries.</summary>
    private async Task<bool> CountTryAsync(int id, CancellationToken cancel)
    {
        var now = clock.Now();
        var lockedUntil = (DateTimeOffset?)(now + LockedFor);
        var counted = await db.People
            .Where(p => p.Id == id && (p.LockoutEnd == null || p.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.LockoutEnd, p => p.AccessFailedCount + 1 >= TriesBeforeLock ? lockedUntil : null)
                .SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1 >= TriesBeforeLock ? 0 : p.AccessFailedCount + 1), cancel);
        return counted == 1;
    }
}
