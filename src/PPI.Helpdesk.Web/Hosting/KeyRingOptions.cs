namespace PPI.Helpdesk.Web.Hosting;

/// <summary>With what the key ring in the database is closed.</summary>
public sealed record KeyRingOptions
{
    public const string Section = "Keys";

    /// <summary>A PKCS#12 file (.pfx) with a certificate and its private key; after a change, with the former ones as well.</summary>
    public string? Certificate { get; init; }

    public string? CertificatePassword { get; init; }
}
