using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>S-41, the outgoing half: a server that cannot prove its name gets neither password nor mail, and the administrator reads why.</summary>
public sealed class S41_Mail_server_certificate() : DatabaseSuite(new SqliteDatabase())
{
    [Fact]
    public async Task A_self_signed_certificate_is_refused_before_any_password()
    {
        var (certificate, key) = await SelfSignedAsync();
        await using var server = await ScriptedSmtpServer.StartAsync(Cancel, "--certificate", certificate, "--key", key);

        var message = await SweepAsync(server);

        Assert.Equal(MessageState.Waiting, message.State);
        Assert.Contains("certificate", message.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTH", await server.TranscriptAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_neither_password_nor_mail()
    {
        await using var server = await ScriptedSmtpServer.StartAsync(Cancel);

        var message = await SweepAsync(server);

        Assert.Equal(MessageState.Waiting, message.State);
        Assert.Contains("Mail:Smtp:Security", message.LastError, StringComparison.Ordinal);
        var transcript = await server.TranscriptAsync(Cancel);
        Assert.DoesNotContain("AUTH", transcript, StringComparison.Ordinal);
        Assert.DoesNotContain("MAIL", transcript, StringComparison.Ordinal);
    }

    private async Task<OutgoingMessage> SweepAsync(ScriptedSmtpServer server)
    {
        await SaveAsync(MailRoom.Message(Clock.Now()));
        await using var db = NewContext();
        await new MailRoom(Clock, MailRoom.Smtp(server.Port, Clock, SmtpSecurity.StartTls, "helpdesk")).SendAsync(db, Cancel);
        return await db.OutgoingMessages.SingleAsync(Cancel);
    }

    private static async Task<(string Certificate, string Key)> SelfSignedAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var paths = (Certificate: TestFolder.NewPath(".pem"), Key: TestFolder.NewPath(".key"));
        await File.WriteAllTextAsync(paths.Certificate, certificate.ExportCertificatePem(), Cancel);
        await File.WriteAllTextAsync(paths.Key, key.ExportPkcs8PrivateKeyPem(), Cancel);
        return paths;
    }
}
