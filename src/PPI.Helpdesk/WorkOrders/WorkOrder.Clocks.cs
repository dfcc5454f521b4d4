using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the clocks have said about an order. They are measured elsewhere; nothing here changes the order's state.</summary>
public sealed partial class WorkOrder
{
    /// <summary>Somebody is told that a clock is due soon, or is overdue.</summary>
    internal void NoticeClock(ClockNoticed notice, DateTimeOffset now) => Record(notice, Actor.System, now);

    /// <summary>Another priority or kind brought other targets for the clocks that run.</summary>
    internal void RederiveClocks(IReadOnlyList<RederivedClock> clocks) => Record(new ClocksRederived(clocks), Actor.System, LastTouchedAt);

    /// <param name="Cycle">The record since which the target applies: each target of a clock is noticed once.</param>
    /// <param name="DueAt">When the target is used up, or was.</param>
    /// <param name="Told">Who gets a message.</param>
    public sealed record ClockNoticed(ClockKind Clock, NoticeLevel Level, int Cycle, DateTimeOffset DueAt, IReadOnlyList<ToldPerson> Told) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // The clocks know by this record that they need not say it again.
        }
    }

    public sealed record ClocksRederived(IReadOnlyList<RederivedClock> Clocks) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // Follows from the step before it, and is written down so that the timeline says it.
        }
    }
}

/// <summary>Somebody to whom something was said, by the name of that time.</summary>
public sealed record ToldPerson(int PersonId, string Name);

/// <summary>A clock that another target came to apply to.</summary>
/// <param name="Target">The new target in words.</param>
/// <param name="MinutesUsed">What was used before, and stays used.</param>
/// <param name="WasDueAt">Null when it stood still, or the order had no such clock.</param>
/// <param name="DueAt">Null while it stands still.</param>
public sealed record RederivedClock(ClockKind Clock, string Target, int MinutesUsed, DateTimeOffset? WasDueAt, DateTimeOffset? DueAt);

/// <summary>How serious what a clock says is.</summary>
public enum NoticeLevel
{
    /// <summary>The policy's share of the target is used.</summary>
    Warning,

    /// <summary>The target is used up.</summary>
    Breach,
}
