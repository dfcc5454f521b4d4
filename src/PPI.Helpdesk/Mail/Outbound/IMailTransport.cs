namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>The way out of the house: a mail server, or a folder.</summary>
public interface IMailTransport
{
    /// <exception cref="MailServerException">The server cannot be reached, or does not accept us.</exception>
    Task<IMailConnection> ConnectAsync(CancellationToken cancel);
}

/// <summary>One connection for many messages. It mends itself when the server closes it between two of them.</summary>
public interface IMailConnection : IAsyncDisposable
{
    /// <summary>Hands over one message. Not to be cancelled, because half a message is worse than a late stop; it ends by itself within a minute.</summary>
    /// <exception cref="MailServerException">The server cannot be reached, or does not accept us.</exception>
    Task<Delivery> SendAsync(OutgoingMessage message);
}

/// <summary>The mail server itself is the trouble, not a message: all messages wait. The text is for administrators.</summary>
public sealed class MailServerException(string message, Exception? inner = null) : Exception(message, inner);
