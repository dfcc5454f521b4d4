using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>S-68: with a certificate, who has the database alone cannot open what it seals.</summary>
public sealed class S68_Key_ring : IAsyncLifetime
{
    private const string Password = "opens the file";

    private readonly SqliteDatabase database = new();
    private readonly string folder = TestFolder.NewPath("-certificates");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        await database.CreateAsync(Cancel);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_key_is_stored_encrypted_and_a_second_node_with_the_certificate_opens_what_the_first_sealed()
    {
        var file = Write("keys.pfx", Certificate(2026));
        await using var first = Node(file);
        await using var second = Node(file);

        var sealedText = Sealer(first).Protect("secret");

        Assert.Equal("secret", Sealer(second).Unprotect(sealedText));
        var key = Assert.Single(await first.InDatabaseAsync(db => db.DataProtectionKeys.AsNoTracking().ToListAsync(Cancel)));
        Assert.Contains("EncryptedData", key.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_database_but_not_the_certificate_opens_nothing()
    {
        await using var ours = Node(Write("keys.pfx", Certificate(2026)));
        var sealedText = Sealer(ours).Protect("secret");

        await using var thief = Node(null);
        await using var other = Node(Write("other.pfx", Certificate(2026)));

        Assert.Throws<CryptographicException>(() => Sealer(thief).Unprotect(sealedText));
        Assert.Throws<CryptographicException>(() => Sealer(other).Unprotect(sealedText));
    }

    [Fact]
    public async Task A_new_certificate_beside_the_former_one_keeps_everything_open()
    {
        var former = Certificate(2020);
        await using var before = Node(Write("former.pfx", former));
        var sealedText = Sealer(before).Protect("secret");

        await using var after = Node(Write("both.pfx", former, Certificate(2026)));

        Assert.Equal("secret", Sealer(after).Unprotect(sealedText));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("garbage")]
    [InlineData("wrong password")]
    [InlineData("no private key")]
    public async Task A_certificate_that_cannot_be_used_stops_the_start_with_one_line(string what)
    {
        var file = Path.Combine(folder, $"{what.Replace(' ', '-')}.pfx");
        if (what == "garbage")
            await File.WriteAllTextAsync(file, "no certificate", Cancel);
        if (what == "wrong password")
            Write(Path.GetFileName(file), Certificate(2026));
        if (what == "no private key")
            Write(Path.GetFileName(file), X509CertificateLoader.LoadCertificate(Certificate(2026).Export(X509ContentType.Cert)));
        var settings = new Dictionary<string, string> { ["Keys:Certificate"] = file, ["Keys:CertificatePassword"] = what == "wrong password" ? "guessed" : Password };

        var (code, output, errors) = await HelpdeskProcess.RunAsync(settings, "", Cancel);

        Assert.NotEqual(0, code);
        Assert.StartsWith("Keys:Certificate is ", errors, StringComparison.Ordinal);
        Assert.Contains("Keys:CertificatePassword", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors.Trim());
        Assert.DoesNotContain(Password, output + errors, StringComparison.Ordinal);
    }

    private static IDataProtector Sealer(HelpdeskApp node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private HelpdeskApp Node(string? certificate)
    {
        var node = HelpdeskApp.On(database);
        (node["Keys:Certificate"], node["Keys:CertificatePassword"]) = (certificate, Password);
        return node;
    }

    private static X509Certificate2 Certificate(int year)
    {
        using var key = RSA.Create(2048);
        var from = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new CertificateRequest("CN=helpdesk keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, from.AddYears(10));
    }

    private string Write(string name, params X509Certificate2[] certificates)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllBytes(file, new X509Certificate2Collection(certificates).Export(X509ContentType.Pkcs12, Password)!);
        return file;
    }
}
