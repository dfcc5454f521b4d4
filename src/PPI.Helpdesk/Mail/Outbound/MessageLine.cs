namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>One line of the outbox page.</summary>
public sealed record MessageLine(
    long Id,
    MessageKind Kind,
    MessageState State,
    int? WorkOrderId,
    string ToName,
    string ToAddress,
    string Subject,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset NextAttemptAt,
    DateTimeOffset? SentAt,
    string? LastError);

/// <summary>A page of lines, and after which message the next page begins; null on the last.</summary>
public sealed record MessagePage(IReadOnlyList<MessageLine> Lines, long? Next);
