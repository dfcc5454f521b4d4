using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>A connection to the mail server, opened again when the server has closed it.</summary>
internal sealed class SmtpConnection(SmtpTransport transport, SenderOptions from, TimeProvider clock) : IMailConnection
{
    /// <summary>Well below a lease's length, so that nobody takes over a message that is still being sent.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(60);

    private SmtpClient? client;
    private int taken;

    public async Task OpenAsync(CancellationToken cancel) => (client, taken) = (await transport.OpenAsync(cancel), 0);

    public async Task<Delivery> SendAsync(OutgoingMessage message)
    {
        using var mime = MimeForm.Of(message, from);
        try
        {
            return await HandOverAsync(mime);
        }
        // Many servers take so many messages on one connection (Exim: 1,000) and ask with a 421 for another one. It is no answer about the message.
        catch (SmtpCommandException answer) when (answer.StatusCode == SmtpStatusCode.ServiceNotAvailable && taken > 0)
        {
            await client!.DisconnectAsync(quit: false);
            return await HandOverAsync(mime);
        }
    }

    private async Task<Delivery> HandOverAsync(MimeMessage mime)
    {
        if (client is not { IsConnected: true })
        {
            client?.Dispose();
            await OpenAsync(CancellationToken.None);
        }
        using var deadline = new CancellationTokenSource(SendTimeout, clock);
        try
        {
            await client!.SendAsync(mime, deadline.Token);
            taken++;
            return Delivery.Taken;
        }
        catch (SmtpCommandException answer) when (answer.StatusCode != SmtpStatusCode.ServiceNotAvailable || taken == 0)
        {
            return Judge(answer);
        }
        catch (NotSupportedException lacking)
        {
            return Delivery.Refused(lacking.Message);
        }
        catch (Exception broken) when (broken is OperationCanceledException)
        {
            return await LostAsync($"The mail server did not answer within {SendTimeout.TotalSeconds:0} seconds.");
        }
        catch (Exception broken) when (broken is ProtocolException or IOException or ServiceNotConnectedException)
        {
            return await LostAsync($"The connection broke while the message was sent: {broken.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
            await QuitAsync(client);
        client?.Dispose();
    }

    private static Delivery Judge(SmtpCommandException answer)
    {
        var code = (int)answer.StatusCode;
        var text = $"{code} {answer.Message}";
        if (code < 500)
            return Delivery.TryLater(text);
        // Our own address is refused: that is the configuration's fault, and no message is to pay for it. 552 is about the message's size.
        if (answer.ErrorCode == SmtpErrorCode.SenderNotAccepted && answer.StatusCode != SmtpStatusCode.ExceededStorageAllocation)
            throw new MailServerException($"The mail server does not accept our sender address (Mail:From:Address): {text}", answer);
        return Delivery.Refused(text);
    }

    private async Task<Delivery> LostAsync(string reason)
    {
        await client!.DisconnectAsync(quit: false);
        return Delivery.TryLater(reason);
    }

    private async Task QuitAsync(SmtpClient open)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        try
        {
            await open.DisconnectAsync(quit: true, deadline.Token);
        }
        catch (Exception broken) when (broken is OperationCanceledException or ProtocolException or IOException or CommandException)
        {
            // Every message has been answered by now; a farewell that fails changes nothing.
        }
    }
}
