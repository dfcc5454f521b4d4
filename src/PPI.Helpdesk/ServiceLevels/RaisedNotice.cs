using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>That a clock's warning or breach has been said. The database takes each only once, whatever crashes or runs twice.</summary>
public sealed class RaisedNotice : IAddedOnly
{
    private RaisedNotice()
    {
    }

    public int WorkOrderId { get; private set; }
    public ClockKind Clock { get; private set; }
    public NoticeLevel Level { get; private set; }

    /// <summary>The record since which the target applied.</summary>
    public int Cycle { get; private set; }

    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Null for a record that says something else.</summary>
    internal static RaisedNotice? Of(int workOrderId, TimelineRecord record) => record.Step is not WorkOrder.ClockNoticed notice ? null : new()
    {
        WorkOrderId = workOrderId,
        Clock = notice.Clock,
        Level = notice.Level,
        Cycle = notice.Cycle,
        DueAt = notice.DueAt,
        RaisedAt = record.At,
    };
}
