namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>What the mail server answered to one message.</summary>
public sealed record Delivery
{
    private Delivery(DeliveryResult result, string answer) => (Result, Answer) = (result, OneLine.Of(answer, OutgoingMessage.ErrorLength));

    public DeliveryResult Result { get; }

    /// <summary>In the server's words; kept for administrators, never logged: servers repeat addresses.</summary>
    public string Answer { get; }

    public static Delivery Taken { get; } = new(DeliveryResult.Taken, "");

    public static Delivery TryLater(string answer) => new(DeliveryResult.TryLater, answer);

    public static Delivery Refused(string answer) => new(DeliveryResult.Refused, answer);
}

/// <summary>Whether a message is with the mail server now, may be tried again, or never.</summary>
public enum DeliveryResult
{
    /// <summary>It answered 250: the message is the server's now.</summary>
    Taken,

    /// <summary>A 4xx, or no answer at all: perhaps it has the message, perhaps not.</summary>
    TryLater,

    /// <summary>A 5xx to this message.</summary>
    Refused,
}
