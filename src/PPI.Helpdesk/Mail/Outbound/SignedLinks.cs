using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Links in mails that let one person answer one question without signing in: sealed, bound to their purpose, and expiring.</summary>
/// <remarks>Opening such a link must change nothing: mail scanners follow links. The link names who is asked; the page asks, and a POST answers.</remarks>
public sealed class SignedLinks(IDataProtectionProvider protection, IOptions<SiteOptions> site, TimeProvider clock)
{
    private readonly IDataProtector verdicts = protection.CreateProtector("PPI.Helpdesk.Mail.VerdictLink");
    private readonly IDataProtector ways = protection.CreateProtector("PPI.Helpdesk.Mail.WayLink");

    /// <summary>The address under which the requester says whether an attempt fixed it; <paramref name="answer"/> is only suggested there.</summary>
    public Uri Verdict(int workOrderId, int attempt, int personId, DateTimeOffset expiresAt, VerdictAnswer answer)
    {
        var token = Seal(verdicts, workOrderId, attempt, personId, expiresAt);
        var suggestion = answer == VerdictAnswer.ItWorks ? "works" : "not-fixed";
        return site.Value.AddressOf(string.Create(CultureInfo.InvariantCulture, $"work-orders/{workOrderId}/verdict?t={token}&answer={suggestion}"));
    }

    /// <summary>The address under which the customer chooses one of the offered ways.</summary>
    public Uri Way(int workOrderId, int offer, int personId, DateTimeOffset expiresAt) =>
        site.Value.AddressOf(string.Create(CultureInfo.InvariantCulture, $"work-orders/{workOrderId}/way?t={Seal(ways, workOrderId, offer, personId, expiresAt)}"));

    /// <summary>What a link says, when we made it and it has not expired.</summary>
    /// <exception cref="RuleBrokenException">The token is not ours, was changed on its way, or has expired.</exception>
    public VerdictLink ReadVerdict(string? token)
    {
        var (workOrderId, attempt, personId, expiresAt) = Read(verdicts, token);
        return new VerdictLink(workOrderId, attempt, personId, expiresAt);
    }

    /// <inheritdoc cref="ReadVerdict"/>
    public WayLink ReadWay(string? token)
    {
        var (workOrderId, offer, personId, expiresAt) = Read(ways, token);
        return new WayLink(workOrderId, offer, personId, expiresAt);
    }

    private (int WorkOrderId, int Number, int PersonId, DateTimeOffset ExpiresAt) Read(IDataProtector purpose, string? token)
    {
        var link = Open(purpose, token) ?? throw new RuleBrokenException("This link is not complete. Open it from the mail again, or sign in and answer on the page of your work order.");
        if (link.ExpiresAt <= clock.GetUtcNow())
            throw new RuleBrokenException("This link has expired. Sign in and answer on the page of your work order.");
        return link;
    }

    private static string Seal(IDataProtector purpose, int workOrderId, int number, int personId, DateTimeOffset expiresAt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{workOrderId}|{number}|{personId}|{expiresAt.ToUnixTimeMilliseconds()}");
        return Base64Url.EncodeToString(purpose.Protect(Encoding.ASCII.GetBytes(text)));
    }

    private static (int WorkOrderId, int Number, int PersonId, DateTimeOffset ExpiresAt)? Open(IDataProtector purpose, string? token)
    {
        if (token is not { Length: > 0 and <= 1000 })
            return null;
        try
        {
            var parts = Encoding.ASCII.GetString(purpose.Unprotect(Base64Url.DecodeFromChars(token))).Split('|');
            var numbers = parts.Select(part => long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
            return ((int)numbers[0], (int)numbers[1], (int)numbers[2], DateTimeOffset.FromUnixTimeMilliseconds(numbers[3]));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
