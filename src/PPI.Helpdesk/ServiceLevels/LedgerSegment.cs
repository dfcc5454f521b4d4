namespace PPI.Helpdesk.ServiceLevels;

/// <summary>A piece of the time that passed on a clock.</summary>
/// <param name="Why">What the clock stood still for; empty for the other kinds.</param>
public sealed record LedgerSegment(SegmentKind Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Why)
{
    public TimeSpan Length => EndsAt - StartsAt;
}

/// <summary>Whether a segment counts, and if not, why.</summary>
public enum SegmentKind
{
    Counted,
    Paused,
    OutsideHours,
}
