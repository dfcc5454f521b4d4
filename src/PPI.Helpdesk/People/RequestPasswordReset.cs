using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Sends a link for a new password, if the address is somebody's. Does the same work when it is nobody's, so that neither answer nor time tells.</summary>
public sealed class RequestPasswordReset(HelpdeskDbContext db, AccountLinks links, AccountMail mail, IDatabaseProvider provider, TimeProvider clock)
{
    public const int MostAtATime = 3;

    public static readonly TimeSpan CountedOver = TimeSpan.FromMinutes(10);

    public async Task RunAsync(string typedAddress, CancellationToken cancel)
    {
        var address = Person.Normalize(typedAddress);
        var person = await db.People.FirstOrDefaultAsync(p => p.NormalizedEmail == address && !p.IsDisabled && p.PasswordHash != null, cancel);
        if (await WasAskedOftenAsync(address, cancel))
            return;
        var token = await links.IssueAsync(AccountLinkPurpose.Reset, person?.Id, address, cancel);
        var message = mail.Reset(person ?? Person.Join("Nobody", "nobody", "nobody@example.com"), token);
        // Composed for nobody as well, and taken back: composing takes the time that would tell.
        if (person is null)
            db.OutgoingMessages.Remove(message);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            // The same address was asked for at the same moment: the other request's mail is on its way.
        }
    }

    private async Task<bool> WasAskedOftenAsync(string address, CancellationToken cancel)
    {
        var key = AccountLink.Fingerprint(address);
        var since = clock.Now() - CountedOver;
        return await db.AccountLinks.CountAsync(link => link.For == key && link.CreatedAt > since, cancel) >= MostAtATime;
    }
}
