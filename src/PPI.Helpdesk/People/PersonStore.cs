using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Lets Identity's passkey ceremony read our passkeys. It only reads: what is added, used or removed goes through use cases, which write the audit log and the mail with it.</summary>
public sealed class PersonStore(HelpdeskDbContext db) : UserOnlyStore<Person, HelpdeskDbContext, int>(db)
{
    public override async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var fingerprint = Passkey.FingerprintOf(credentialId);
        return await Context.People.AsNoTracking()
            .FirstOrDefaultAsync(person => Context.Passkeys.Any(passkey => passkey.Fingerprint == fingerprint && passkey.PersonId == person.Id), cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var fingerprint = Passkey.FingerprintOf(credentialId);
        var found = await Context.Passkeys.AsNoTracking().FirstOrDefaultAsync(passkey => passkey.PersonId == user.Id && passkey.Fingerprint == fingerprint, cancellationToken);
        return found?.ToIdentity();
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken)
    {
        var passkeys = await Context.Passkeys.AsNoTracking().Where(passkey => passkey.PersonId == user.Id).OrderBy(passkey => passkey.Id).ToListAsync(cancellationToken);
        return [.. passkeys.Select(passkey => passkey.ToIdentity())];
    }

    /// <summary>Without tracking: the ceremony must not change a person by the way.</summary>
    public override async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        int.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await Context.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == id, cancellationToken)
            : null;
}
