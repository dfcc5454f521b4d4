using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PPI.Helpdesk.People;

/// <summary>Seals the key of an authenticator app with the key ring: whoever reads the database alone can make no codes.</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("PPI.Helpdesk.People.AuthenticatorKey");

    public string Seal(string key) => protector.Protect(key);

    /// <summary>The key; null when the key ring cannot open it any more, and the app has to be set up anew.</summary>
    public string? Open(string? sealedKey)
    {
        if (sealedKey is null)
            return null;
        try
        {
            return protector.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
