using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PPI.Helpdesk.Web.People;

/// <summary>Gives a page a text to bring back with its form, which nobody can change, move to another person, or bring back too late.</summary>
public sealed class SealedText(IDataProtector protector, TimeSpan lasts, TimeProvider clock)
{
    private const char Separator = '|';

    /// <param name="purpose">For what and for whom; the same must be said when it comes back.</param>
    public string Seal(string purpose, string text)
    {
        var expiresAt = (clock.GetUtcNow() + lasts).ToUnixTimeSeconds();
        return protector.CreateProtector(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{expiresAt}{Separator}{text}"));
    }

    /// <returns>The text and when it expires; null when it is not ours, for something else, or too old.</returns>
    public (string Text, DateTimeOffset ExpiresAt)? Open(string purpose, string? text)
    {
        try
        {
            var parts = protector.CreateProtector(purpose).Unprotect(text ?? "").Split(Separator, 2);
            var expiresAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return expiresAt > clock.GetUtcNow() ? (parts[1], expiresAt) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
