namespace PPI.Helpdesk.WorkOrders;

/// <summary>A named field technician comes to the customer: when, where and what for, and what came of it.</summary>
public sealed class Visit
{
    private Visit()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    public int TechnicianId { get; private set; }

    /// <summary>The technician arrives between this instant and <see cref="Until"/>.</summary>
    public DateTimeOffset BeginsAt { get; private set; }

    public DateTimeOffset Until { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>As one says it to the customer: "replace the fuser".</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>How often it was rescheduled: calendars know by it which of two messages is the later one.</summary>
    public int Revision { get; private set; }

    public VisitState State { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    internal static Visit Plan(int number, VisitPlan plan) => new()
    {
        Number = number,
        TechnicianId = plan.TechnicianId,
        BeginsAt = plan.BeginsAt,
        Until = plan.Until,
        Place = plan.Place,
        Purpose = plan.Purpose,
    };

    internal void Move(int technicianId, DateTimeOffset beginsAt, DateTimeOffset until) =>
        (TechnicianId, BeginsAt, Until, Revision) = (technicianId, beginsAt, until, Revision + 1);

    internal void End(VisitState state, DateTimeOffset at) => (State, EndedAt, Revision) = (state, at, Revision + 1);
}

/// <summary>Who comes when, where, and to do what.</summary>
public sealed record VisitPlan(int TechnicianId, string TechnicianName, DateTimeOffset BeginsAt, DateTimeOffset Until, string Place, string Purpose);

/// <summary>What became of a visit.</summary>
public enum VisitState
{
    Planned,
    Done,
    Cancelled,

    /// <summary>The order was closed before the visit.</summary>
    Overtaken,
}
