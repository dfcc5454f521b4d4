using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What one step of an order is worth saying to somebody.</summary>
internal sealed record WorkOrderMessage(MessageKind Kind, string Subject, params IReadOnlyList<string> Paragraphs)
{
    public string? Quote { get; init; }
    public IReadOnlyList<(string Name, string? Value)> Facts { get; init; } = [];
    /// <summary>The number of the visit that goes along for the reader's calendar; null when none does.</summary>
    public int? Visit { get; init; }

    /// <summary>The visit is off for this reader, though not for everybody.</summary>
    public bool IsVisitOff { get; init; }

    public string Footer { get; init; } = "You get this because you take part in this work order.";

    /// <summary>A receipt, sent to the person who acted as well.</summary>
    public bool AlsoToWhoActed { get; init; }
}
