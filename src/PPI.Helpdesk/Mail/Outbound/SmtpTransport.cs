using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>Hands messages to the configured mail server. A certificate that does not prove the server's name is refused, and nobody is asked.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options, TimeProvider clock) : IMailTransport
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    public async Task<IMailConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SmtpConnection(this, options.Value.From, clock);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal async Task<SmtpClient> OpenAsync(CancellationToken cancel)
    {
        var smtp = options.Value.Smtp;
        var client = new SmtpClient { LocalDomain = options.Value.From.Domain };
        using var deadline = new CancellationTokenSource(ConnectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            await client.ConnectAsync(smtp.Host!, smtp.PortOrUsual, Protection(smtp.Security), either.Token);
            if (smtp.UserName is not null)
                await client.AuthenticateAsync(smtp.UserName, smtp.Password ?? "", either.Token);
            return client;
        }
        catch (Exception failure)
        {
            client.Dispose();
            cancel.ThrowIfCancellationRequested();
            throw new MailServerException(Explanation(smtp, failure), failure);
        }
    }

    private static SecureSocketOptions Protection(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static string Explanation(SmtpOptions smtp, Exception failure) => failure switch
    {
        SslHandshakeException => $"The mail server {smtp} could not prove who it is: its certificate is not trusted, has expired or bears another name. Mend the certificate, or trust its issuer on this machine.",
        AuthenticationException => $"The mail server {smtp} refused the user name or password. Check Mail:Smtp:UserName and Mail:Smtp:Password.",
        NotSupportedException => $"The mail server {smtp} does not offer what Mail:Smtp:Security asks for: {failure.Message}",
        OperationCanceledException => $"The mail server {smtp} did not answer within {ConnectTimeout.TotalSeconds:0} seconds.",
        _ => $"The mail server {smtp} cannot be reached: {failure.Message}",
    };
}
