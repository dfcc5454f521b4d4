using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PPI.Helpdesk.People;

/// <summary>The six digits that an authenticator app shows, new every thirty seconds (RFC 6238).</summary>
/// <remarks>Identity's own provider answers yes or no. A code that works once needs to know which half minute it belongs to.</remarks>
public static class AuthenticatorCode
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    private const int KeyBytes = 20;

    /// <summary>How many steps the clock of a device may be off, either way.</summary>
    private const int StepsOff = 1;

    /// <summary>A new key, as people type it.</summary>
    public static string NewKey() => Base32.Write(RandomNumberGenerator.GetBytes(KeyBytes));

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "The one algorithm that every authenticator app knows; HMAC does not need SHA-1 to be free of collisions.")]
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Base32.Read(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The newest step whose code this is; null when it is none of now.</summary>
    public static long? FindStep(string key, string code, DateTimeOffset now)
    {
        long? found = null;
        var typed = Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - StepsOff; step <= StepAt(now) + StepsOff; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(key, step)), typed))
                found = step;
        }
        return found;
    }
}
