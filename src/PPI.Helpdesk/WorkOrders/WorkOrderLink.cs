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
    SplitFrom,
}

/// <summary>The questions one asks of a <see cref="LinkKind"/>.</summary>
public static class LinkKinds
{
    /// <summary>Set and removed by people; the others come about by what is done to the orders.</summary>
    public static bool IsChosenByPeople(this LinkKind kind) => kind is LinkKind.RelatedTo or LinkKind.CausedBy or LinkKind.ChildOf;
}
