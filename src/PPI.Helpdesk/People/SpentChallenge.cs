namespace PPI.Helpdesk.People;

/// <summary>A challenge that a passkey has answered, kept until it would have expired: no answer is taken twice.</summary>
public sealed class SpentChallenge
{
    private SpentChallenge()
    {
    }

    public string Fingerprint { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    public static SpentChallenge Of(string challenge, DateTimeOffset expiresAt) => new() { Fingerprint = AccountLink.Fingerprint(challenge), ExpiresAt = expiresAt };
}
