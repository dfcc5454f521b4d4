using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PPI.Helpdesk.People;

/// <summary>A link sent by mail or printed at start, with which somebody chooses a password once. The database knows only its fingerprint.</summary>
public sealed class AccountLink
{
    public const int FingerprintLength = 64;

    private const int TokenBytes = 32;

    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(1);
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(72);

    private AccountLink()
    {
    }

    public int Id { get; private set; }
    public AccountLinkPurpose Purpose { get; private set; }

    /// <summary>Null for a set-up link, and for a reset that was asked for an address which nobody has.</summary>
    public int? PersonId { get; private set; }

    /// <summary>For whom it was asked, as a fingerprint of the address; with <see cref="Number"/> it is unique.</summary>
    public string For { get; private set; } = "";

    /// <summary>Counts the links of one address: two requests at the same time cannot both take the same number.</summary>
    public int Number { get; private set; }

    public string TokenFingerprint { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, or became void because the password or the address changed. Guarded: of two users at the same time one wins.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <returns>The link to store, and the token that only its reader will ever know.</returns>
    public static (AccountLink Link, string Token) Issue(AccountLinkPurpose purpose, int? personId, string normalizedAddress, int number, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var link = new AccountLink
        {
            Purpose = purpose,
            PersonId = personId,
            For = Fingerprint(normalizedAddress),
            Number = number,
            TokenFingerprint = Fingerprint(token),
            CreatedAt = now,
            ExpiresAt = now + (purpose == AccountLinkPurpose.Reset ? ResetLasts : InvitationLasts),
        };
        return (link, token);
    }

    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Close(DateTimeOffset now) => UsedAt ??= now;
}

/// <summary>What a link lets somebody do.</summary>
public enum AccountLinkPurpose
{
    /// <summary>Choose a new password because the old one is forgotten.</summary>
    Reset,

    /// <summary>Choose the first password.</summary>
    Invitation,

    /// <summary>Become the first administrator.</summary>
    SetUp,
}
