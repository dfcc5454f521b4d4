using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Proves who somebody is by name and password. Unknown, wrong, locked and disabled give the same answer in the same time.</summary>
public sealed class SignInByPassword(HelpdeskDbContext db, UserManager<Person> people, IPasswordHasher<Person> hasher, TimeProvider clock)
{
    public const int TriesBeforeLock = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <returns>The person, or null when the password did not prove it.</returns>
    public async Task<Person?> RunAsync(string nameOrMail, string password, CancellationToken cancel)
    {
        var typed = people.NormalizeName(nameOrMail.Trim());
        var person = await db.People.AsNoTracking()
            .FirstOrDefaultAsync(p => p.NormalizedUserName == typed || p.NormalizedEmail == typed, cancel);
        var mayTry = await CountTryAsync(person, cancel);
        var proved = IsRight(person, password);
        if (person is null || !mayTry || !proved || person.IsDisabled)
            return null;
        await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.AccessFailedCount, 0)
            .SetProperty(p => p.LockoutEnd, (DateTimeOffset?)null), cancel);
        return person;
    }

    /// <summary>Counts before looking at the password, in one statement: a hundred tries at the same time are a hundred tries.</summary>
    private async Task<bool> CountTryAsync(Person? person, CancellationToken cancel)
    {
        var id = person?.Id ?? 0;
        var now = clock.Now();
        var lockedUntil = (DateTimeOffset?)(now + LockedFor);
        var counted = await db.People
            .Where(p => p.Id == id && (p.LockoutEnd == null || p.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.LockoutEnd, p => p.AccessFailedCount + 1 >= TriesBeforeLock ? lockedUntil : null)
                .SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1 >= TriesBeforeLock ? 0 : p.AccessFailedCount + 1), cancel);
        return counted == 1;
    }

    /// <summary>An account without a password is compared with a password that nobody has, so that it takes as long.</summary>
    private bool IsRight(Person? person, string password)
    {
        var known = person?.PasswordHash;
        var hash = known ?? (nobodysHash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString()));
        var result = hasher.VerifyHashedPassword(person!, hash, password.Length <= Passwords.MaxLength ? password : "");
        return known is not null && result != PasswordVerificationResult.Failed;
    }

    private static string? nobodysHash;
}
