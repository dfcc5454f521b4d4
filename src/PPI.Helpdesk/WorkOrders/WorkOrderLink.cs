namespace PPI.Helpdesk.WorkOrders;

/// <summary>This order stands in a relation to another one.</summary>
public sealed class WorkOrderLink
{
    private WorkOrderLink()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }
    public LinkKind Kind { get; private set; }
    public int OtherId { get; private set; }
    public DateTimeOffset LinkedAt { get; private set; }

    internal static WorkOrderLink To(LinkKind kind, int otherId, DateTimeOffset at) => new() { Kind = kind, OtherId = otherId, LinkedAt = at };
}

/// <summary>The relation, read from the order that bears the link.</summary>
public enum LinkKind
{
    RelatedTo,
    CausedBy,
    DuplicateOf,
    ChildOf,
    ContinuationOf,
    NewMatterFrom,
}
