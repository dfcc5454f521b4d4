namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>A mail that the helpdesk owes somebody: written with the change that caused it, sent later, kept for good.</summary>
public sealed partial class OutgoingMessage
{
    public const int SubjectLength = 200;
    public const int MessageIdLength = 255;
    public const int ReferencesLength = 2000;
    public const int TextLength = 100_000;
    public const int HtmlLength = 400_000;
    public const int CalendarLength = 8_000;
    public const int ErrorLength = 500;

    private OutgoingMessage()
    {
    }

    public long Id { get; private set; }

    /// <summary>Fixed when the message is written: every repetition of a sending bears the same one, so receivers can tell.</summary>
    public string MessageId { get; private set; } = "";

    public MessageKind Kind { get; private set; }

    /// <summary>The order that it is about, by number; mail knows nothing else of orders.</summary>
    public int? WorkOrderId { get; private set; }

    public string ToName { get; private set; } = "";
    public string ToAddress { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string TextBody { get; private set; } = "";
    public string HtmlBody { get; private set; } = "";

    /// <summary>An event for the reader's calendar, as iCalendar text; null when none goes along.</summary>
    public string? Calendar { get; private set; }

    /// <summary>Written by the program, not by a person: says so in its head, so that no robot answers.</summary>
    public bool AutoSubmitted { get; private set; }

    public string? InReplyTo { get; private set; }
    public string? References { get; private set; }

    /// <summary>The message of which this is a copy, sent again by an administrator.</summary>
    public long? CopyOf { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Use <see cref="Outbox.Write"/>, which also puts the message into the running change.</summary>
    public static OutgoingMessage Write(Letter letter, Letterhead letterhead, MessageIds ids, DateTimeOffset now)
    {
        var thread = letter.WorkOrderId is { } order ? ids.ThreadOf(order) : null;
        return new()
        {
            MessageId = ids.New(letter.WorkOrderId),
            Kind = letter.Kind,
            WorkOrderId = letter.WorkOrderId,
            ToName = letter.To.Name,
            ToAddress = letter.To.Address,
            Subject = letter.Subject,
            TextBody = letterhead.AsText(letter),
            HtmlBody = letterhead.AsHtml(letter),
            Calendar = letter.Calendar,
            AutoSubmitted = true,
            InReplyTo = thread,
            References = thread,
            CreatedAt = now,
            NextAttemptAt = letter.WaitsUntil > now ? letter.WaitsUntil.Value : now,
        };
    }
}
