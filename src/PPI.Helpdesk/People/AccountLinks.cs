using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Issues the links with which people choose a password, and finds the one that a token stands for.</summary>
public sealed class AccountLinks(HelpdeskDbContext db, TimeProvider clock)
{
    public const int MaxTokenLength = 100;

    /// <summary>Adds a link to the running change. The token goes into a mail or onto the console, nowhere else.</summary>
    public async Task<string> IssueAsync(AccountLinkPurpose purpose, int? personId, string normalizedAddress, CancellationToken cancel)
    {
        var key = AccountLink.Fingerprint(normalizedAddress);
        var number = await db.AccountLinks.Where(link => link.For == key).MaxAsync(link => (int?)link.Number, cancel) ?? 0;
        var (issued, token) = AccountLink.Issue(purpose, personId, normalizedAddress, number + 1, clock.Now());
        db.AccountLinks.Add(issued);
        return token;
    }

    /// <summary>The link that can still be used with this token; null when there is none, for whatever reason.</summary>
    public async Task<AccountLink?> FindOpenAsync(string? token, CancellationToken cancel)
    {
        if (token is not { Length: > 0 and <= MaxTokenLength })
            return null;
        var fingerprint = AccountLink.Fingerprint(token);
        var link = await db.AccountLinks.FirstOrDefaultAsync(l => l.TokenFingerprint == fingerprint, cancel);
        return link is not null && link.IsOpen(clock.Now()) ? link : null;
    }

    /// <summary>Makes every other link of a person void: the password or the address has changed.</summary>
    public async Task CloseAllAsync(int personId, CancellationToken cancel)
    {
        var now = clock.Now();
        foreach (var link in await db.AccountLinks.Where(l => l.PersonId == personId && l.UsedAt == null).ToListAsync(cancel))
            link.Close(now);
    }
}
