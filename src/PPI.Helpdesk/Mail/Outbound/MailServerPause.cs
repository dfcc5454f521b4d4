namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>While the mail server does not answer this node leaves it alone, longer after each vain try. Holds no fact: after a restart the first try comes at once.</summary>
public sealed class MailServerPause
{
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset until;

    public bool LastsAt(DateTimeOffset now)
    {
        lock (gate)
            return now < until;
    }

    /// <summary>Begins or prolongs the pause, and says when it ends.</summary>
    public DateTimeOffset Prolong(DateTimeOffset now)
    {
        lock (gate)
            return until = now + Backoff.After(++failures);
    }

    public void End()
    {
        lock (gate)
            (failures, until) = (0, default);
    }
}
