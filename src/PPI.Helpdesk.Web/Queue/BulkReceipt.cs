using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PPI.Helpdesk.Queue;

namespace PPI.Helpdesk.Web.Queue;

/// <summary>What a bulk change did, sealed for the one who made it: nothing is kept on the server for an undo that is seldom asked for.</summary>
public sealed class BulkReceipt(IDataProtectionProvider protection)
{
    /// <summary>The button is shown for ten seconds; a slow line and a reader without script get some more.</summary>
    private static readonly TimeSpan ValidFor = TimeSpan.FromSeconds(60);

    public string Seal(int personId, IReadOnlyList<BulkResult> done) =>
        ProtectorOf(personId).Protect(JsonSerializer.Serialize(done), ValidFor);

    /// <exception cref="RuleBrokenException">It is too late, or not this person's.</exception>
    public IReadOnlyList<BulkResult> Open(int personId, string? sealedText)
    {
        try
        {
            return JsonSerializer.Deserialize<List<BulkResult>>(ProtectorOf(personId).Unprotect(sealedText ?? ""))!;
        }
        catch (CryptographicException)
        {
            throw new RuleBrokenException("It is too late to undo this. Change the work orders one by one.");
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(int personId) =>
        protection.CreateProtector("bulk-receipt", FormattableString.Invariant($"{personId}")).ToTimeLimitedDataProtector();
}
