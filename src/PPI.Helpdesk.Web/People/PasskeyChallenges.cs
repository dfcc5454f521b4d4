using Microsoft.AspNetCore.DataProtection;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Hands a challenge out with a page, sealed, and takes it back once. No node keeps anything meanwhile.</summary>
public sealed class PasskeyChallenges(IDataProtectionProvider protection, SpendChallenge spend, TimeProvider clock)
{
    private readonly SealedText seal = new(protection.CreateProtector("PPI.Helpdesk.PasskeyChallenge"), lasts: TimeSpan.FromHours(1), clock);

    public string HandOut(string purpose, string challenge) => seal.Seal(purpose, challenge);

    /// <returns>The challenge; null when it is not ours, for something else, too old, or was answered before.</returns>
    public async Task<string?> TakeBackAsync(string purpose, string? handedOut, CancellationToken cancel) =>
        seal.Open(purpose, handedOut) is (var challenge, var expiresAt) && await spend.RunAsync(challenge, expiresAt, cancel) ? challenge : null;
}
