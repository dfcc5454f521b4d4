using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>What a person proves beside the password, and what may be done about it.</summary>
public sealed class SecondFactors(HelpdeskDbContext db, RecoveryCodes recovery, SecondFactorPolicy policy)
{
    /// <param name="personId">One's own: whoever asks has signed in, or has at least proved the password.</param>
    public async Task<SecondFactorCard> RunAsync(int personId, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, cancel) ?? throw new NotFoundException();
        var passkeys = await db.Passkeys.AsNoTracking()
            .Where(p => p.PersonId == personId)
            .OrderBy(p => p.Id)
            .Select(p => new PasskeyLine(p.Id, p.Name, p.AddedAt, p.UsedAt, p.IsBackedUp))
            .Take(Person.MostPasskeys)
            .ToListAsync(cancel);
        return new SecondFactorCard(
            person.UserName!, person.AuthenticatorSince, passkeys, await recovery.CountLeftAsync(personId, cancel), policy.Requires(person.Roles),
            person.CanStopAuthenticator(policy), person.CanAddPasskey(), person.CanRemovePasskey(policy));
    }
}

/// <summary>One's second factors as one sees them.</summary>
/// <param name="IsRequired">Whether the roles demand one.</param>
public sealed record SecondFactorCard(
    string UserName, DateTimeOffset? AuthenticatorSince, IReadOnlyList<PasskeyLine> Passkeys, int RecoveryCodesLeft, bool IsRequired,
    Ruling CanStopAuthenticator, Ruling CanAddPasskey, Ruling CanRemovePasskey)
{
    public bool HasAny => AuthenticatorSince is not null || Passkeys.Count > 0;
}

/// <summary>One passkey in the list.</summary>
/// <param name="IsBackedUp">It is also on the person's other devices.</param>
public sealed record PasskeyLine(int Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? UsedAt, bool IsBackedUp);
