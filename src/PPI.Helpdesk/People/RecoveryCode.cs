using System.Globalization;
using System.Security.Cryptography;

namespace PPI.Helpdesk.People;

/// <summary>One of ten codes on paper, for the day on which the device is lost. Works once; the database knows only its fingerprint.</summary>
public sealed class RecoveryCode
{
    public const int Length = 16;

    private const int GroupLength = 4;

    // Without 0, 1, i, l and o, which people mistake for one another on paper. Sixteen of 31 are 79 bits: no list of fingerprints gives them away.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private RecoveryCode()
    {
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }
    public string Fingerprint { get; private set; } = "";

    /// <summary>Guarded: of two uses at the same time one wins.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public void Use(DateTimeOffset now) => UsedAt = now;

    /// <returns>The code to store, and the words to write down, "k3fd-…".</returns>
    public static (RecoveryCode Code, string Text) Issue(int personId)
    {
        var letters = RandomNumberGenerator.GetString(Letters, Length);
        var text = string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
        return (new() { PersonId = personId, Fingerprint = FingerprintOf(personId, text) }, text);
    }

    /// <summary>However it is typed: capitals, blanks and hyphens do not matter.</summary>
    public static string FingerprintOf(int personId, string typed)
    {
        var letters = string.Concat(typed.ToLowerInvariant().Where(Letters.Contains));
        return AccountLink.Fingerprint(string.Create(CultureInfo.InvariantCulture, $"{personId}:{letters}"));
    }
}
