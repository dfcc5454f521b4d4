using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace PPI.Helpdesk.People;

/// <summary>A key that a device or a password keeper holds for a person, and shows only to this site after finger, face or PIN.</summary>
public sealed class Passkey
{
    public const int NameLength = 60;
    public const int CredentialIdBytes = 1023;
    public const int PublicKeyBytes = 2000;

    // Whoever makes a passkey says how it is reached: no more of it is kept than the column holds.
    private const int WayLength = 20;
    private const int MostWays = 6;

    private Passkey()
    {
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public byte[] CredentialId { get; private set; } = [];

    /// <summary>Stands for the id in the index: the id itself may be longer than a key of some databases.</summary>
    public string Fingerprint { get; private set; } = "";

    public byte[] PublicKey { get; private set; } = [];

    /// <summary>What the device has counted; one that goes back may be a copy. Zero on devices that do not count.</summary>
    public long SignCount { get; private set; }

    /// <summary>May be copied to the person's other devices by whoever keeps it.</summary>
    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    /// <summary>How the browser reaches it ("internal", "usb", …), separated by commas.</summary>
    public string Transports { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    public static Passkey Of(int personId, string name, UserPasskeyInfo made, DateTimeOffset now) => new()
    {
        PersonId = personId,
        Name = Acceptable(name),
        CredentialId = made.CredentialId,
        Fingerprint = FingerprintOf(made.CredentialId),
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        Transports = string.Join(',', (made.Transports ?? []).Where(way => way.Length <= WayLength && way.All(c => char.IsAsciiLetter(c) || c == '-')).Take(MostWays)),
        AddedAt = now,
    };

    public static string FingerprintOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    public void Rename(string name) => Name = Acceptable(name);

    /// <summary>As Identity's ceremony wants it. Only keys that verified their person are ever taken.</summary>
    public UserPasskeyInfo ToIdentity() => new(
        CredentialId, PublicKey, AddedAt, (uint)SignCount, Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, IsBackupEligible, IsBackedUp, attestationObject: [], clientDataJson: []);

    private static string Acceptable(string name) => name.Trim() switch
    {
        "" => "Passkey",
        { Length: > NameLength } => throw new RuleBrokenException($"The name of the passkey is longer than {NameLength} characters. Shorten it."),
        var given => given,
    };
}
