namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>How far the delivery has come. While a message is on its way <see cref="SendMail"/> changes these in single statements.</summary>
public sealed partial class OutgoingMessage
{
    public MessageState State { get; private set; }

    /// <summary>Counted before each try, so that a try which ends the program counts too.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Who is at work on it, and until when; after that instant anybody may take it over.</summary>
    public Guid? LeaseId { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the mail server, or the way to it, answered last.</summary>
    public string? LastError { get; private set; }

    /// <summary>The last failure was the server's, not this message's: it goes as soon as the server answers again.</summary>
    public bool WaitsForServer { get; private set; }

    /// <summary>Set by the first "try later"; one after this instant is the last.</summary>
    public DateTimeOffset? GivesUpAt { get; private set; }

    public Ruling CanRetry() => State switch
    {
        MessageState.Waiting or MessageState.SetAside when !IsConfidential || TextBody != Removed => Ruling.Allowed,
        MessageState.Sent => Ruling.Refused("This message has been sent. Resend it instead: that writes a new one."),
        _ => Ruling.Refused("This message is being sent right now. Look again in a minute."),
    };

    /// <summary>Sends it with the next sweep, however often it failed before.</summary>
    public void Retry(DateTimeOffset now)
    {
        CanRetry().Enforce();
        State = MessageState.Waiting;
        NextAttemptAt = now;
        GivesUpAt = null;
        Version++;
    }
}
