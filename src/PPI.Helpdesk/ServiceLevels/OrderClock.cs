using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>
/// One clock of an order as it stood after the last record of its timeline: what the queue sorts by and the sweep looks for. Derived,
/// and written in the transaction that changes the order.
/// </summary>
public sealed class OrderClock
{
    private OrderClock()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }
    public ClockKind Kind { get; private set; }

    /// <summary>The record that started it.</summary>
    public int StartedBy { get; private set; }

    /// <summary>The record since which the target applies.</summary>
    public int TargetSince { get; private set; }

    /// <summary>The version of the policy by which it is counted.</summary>
    public int PolicyVersion { get; private set; }

    /// <summary>The version of the policy's calendar by which it is counted.</summary>
    public int CalendarVersionId { get; private set; }

    public ClockState State { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The target as counted time.</summary>
    public TimeSpan Length { get; private set; }

    /// <summary>What was used when the order last changed.</summary>
    public TimeSpan Used { get; private set; }

    public DateTimeOffset? WarnAt { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Known since the order last changed; one that runs is breached by <see cref="DueAt"/> as well.</summary>
    public DateTimeOffset? BreachedAt { get; private set; }

    /// <summary>When somebody must be told next: the sweep's index. Null when nobody need be.</summary>
    public DateTimeOffset? NoticeAt { get; private set; }

    /// <summary>Set for an order that has no number yet; not loaded.</summary>
    internal WorkOrder? WorkOrder { get; private set; }

    public bool IsOpen => State is ClockState.Running or ClockState.Paused;

    public bool IsOverdue(DateTimeOffset now) => BreachedAt is not null || (State == ClockState.Running && DueAt <= now);

    internal bool IsOf(ClockLedger ledger) => Kind == ledger.Kind && StartedBy == ledger.StartedBy;

    /// <summary>What must be said now. A warning that would come after the breach warns nobody, and is left out.</summary>
    internal WorkOrder.ClockNoticed NoticeFor(DateTimeOffset now) =>
        new(Kind, IsOverdue(now) ? NoticeLevel.Breach : NoticeLevel.Warning, TargetSince, BreachedAt ?? DueAt ?? now, Told: []);

    internal static OrderClock Of(WorkOrder order, ClockLedger ledger) =>
        new() { WorkOrder = order, WorkOrderId = order.Id, Kind = ledger.Kind, StartedBy = ledger.StartedBy, StartedAt = ledger.StartedAt };

    internal void Follow(ClockLedger ledger, bool isOrderOpen, Measure measure)
    {
        (State, EndedAt, TargetSince) = (ledger.State, ledger.EndedAt, ledger.TargetSince);
        (PolicyVersion, CalendarVersionId) = (measure.Policy.Version, measure.CalendarVersionId);
        (Length, Used) = (ledger.Length, ledger.Used);
        (WarnAt, DueAt, BreachedAt) = (ledger.WarnAt, ledger.DueAt, ledger.BreachedAt);
        // Nobody can do anything any more about an order that is closed.
        NoticeAt = isOrderOpen ? ledger.NoticeAt : null;
    }

    /// <summary>Its order has no such clock any more.</summary>
    internal void Cancel(DateTimeOffset at)
    {
        (State, EndedAt) = (ClockState.Cancelled, EndedAt ?? at);
        (WarnAt, DueAt, NoticeAt) = (null, null, null);
    }
}
