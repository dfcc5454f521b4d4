using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The keys that seal sessions, form tokens and the links of mails: in the database, for all nodes, and closed by a certificate that is kept elsewhere.</summary>
public static class KeyRingSetup
{
    /// <summary>The key ring's name: cookies and signed links of one node are valid on all others, and after an upgrade.</summary>
    public const string ApplicationName = "PPI Helpdesk";

    private static KeyRingOptions Options(IConfiguration configuration) => configuration.GetSection(KeyRingOptions.Section).Get<KeyRingOptions>() ?? new();

    public static WebApplicationBuilder AddKeyRing(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<HelpdeskDbContext>();
        var options = Options(builder.Configuration);
        if (string.IsNullOrWhiteSpace(options.Certificate))
            return builder;
        var certificates = Read(options);
        keys.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
        return builder;
    }

    /// <summary>Said once at each start, as long as whoever reads a backup could sign in as anybody.</summary>
    public static void TellOfOpenKeyRing(this WebApplication app)
    {
        if (string.IsNullOrWhiteSpace(Options(app.Configuration).Certificate) && !app.Environment.IsDevelopment())
            app.Logger.LogWarning("The key ring in the database is not encrypted: whoever reads the database, or a backup of it, can sign in as anybody. Name a certificate in Keys:Certificate.");
    }

    /// <summary>The newest first: it closes new keys, and every one opens those that it once closed.</summary>
    private static X509Certificate2[] Read(KeyRingOptions options)
    {
        try
        {
            X509Certificate2[] usable = [.. X509CertificateLoader.LoadPkcs12CollectionFromFile(options.Certificate!, options.CertificatePassword)
                .Where(certificate => certificate.HasPrivateKey && certificate.GetRSAPublicKey() is not null)
                .OrderByDescending(certificate => certificate.NotBefore)];
            return usable.Length > 0 ? usable : throw new CryptographicException("It holds no RSA certificate with its private key.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"Keys:Certificate is \"{options.Certificate}\", which cannot be used: {failure.Message} Write the path of a PKCS#12 file (.pfx) with its private key, and its password in Keys:CertificatePassword.", failure);
        }
    }
}
