namespace PPI.Helpdesk.WorkOrders;

/// <summary>Somebody else changed the order after the page was opened. The second person is told what changed, and keeps what they typed.</summary>
/// <param name="changes">The records that the person has not seen, oldest first; only those that they may see.</param>
/// <param name="version">The order's version now: a form sent with it goes through.</param>
public sealed class ChangedMeanwhileException(int workOrderId, IReadOnlyList<TimelineRecord> changes, int version)
    : Exception($"{WorkOrder.NumberOf(workOrderId)} was changed while you were writing. Read what is new, then send again.")
{
    public int WorkOrderId { get; } = workOrderId;
    public IReadOnlyList<TimelineRecord> Changes { get; } = changes;
    public int Version { get; } = version;
}
