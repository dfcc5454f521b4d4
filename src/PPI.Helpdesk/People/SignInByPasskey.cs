using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Takes the answer of a passkey whose signature has been checked. Wrong passwords of somebody else lock no passkey.</summary>
public sealed class SignInByPasskey(HelpdeskDbContext db, TimeProvider clock)
{
    /// <returns>The person, or null when the passkey was removed, its counter did not move on, or the account is disabled.</returns>
    public async Task<Person?> RunAsync(int personId, UserPasskeyInfo answered, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId && !p.IsDisabled, cancel);
        if (person is null)
            return null;
        var fingerprint = Passkey.FingerprintOf(answered.CredentialId);
        var (count, isBackedUp, now) = ((long)answered.SignCount, answered.IsBackedUp, (DateTimeOffset?)clock.Now());
        // Looked at again in the statement that moves it on: of two answers with one count, one is a copy's.
        var moved = await db.Passkeys
            .Where(p => p.PersonId == personId && p.Fingerprint == fingerprint && (p.SignCount < count || (p.SignCount == 0 && count == 0)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.SignCount, count)
                .SetProperty(p => p.IsBackedUp, isBackedUp)
                .SetProperty(p => p.UsedAt, now), cancel);
        return moved == 1 ? person : null;
    }
}
