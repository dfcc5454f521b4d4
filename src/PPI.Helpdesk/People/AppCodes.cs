using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Takes each code of a person's authenticator app once.</summary>
public sealed class AppCodes(HelpdeskDbContext db, AuthenticatorKeys keys, TimeProvider clock)
{
    /// <returns>False when it is not a code of now, or one of its half minute or a later one was taken before.</returns>
    public async Task<bool> TakeAsync(Person person, string typed, CancellationToken cancel)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        var key = keys.Open(person.SealedAuthenticatorKey);
        if (key is null || AuthenticatorCode.FindStep(key, code, clock.GetUtcNow()) is not { } step)
            return false;
        // In one statement: the same code from two browsers at the same moment is taken once.
        return await db.People
            .Where(p => p.Id == person.Id && p.LastCodeStep < step && p.SealedAuthenticatorKey == person.SealedAuthenticatorKey)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastCodeStep, step), cancel) == 1;
    }
}
