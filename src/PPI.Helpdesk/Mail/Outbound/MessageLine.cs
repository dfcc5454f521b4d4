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
