using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.ServiceLevels;

/// <summary>How a clock is shown: its name and state, an icon, and a tone that is never the only sign.</summary>
public static class ClockSigns
{
    public static Sign SignAt(this OrderClock clock, DateTimeOffset now) => Of(clock.Kind, clock.State, clock.IsOverdue(now), clock.WarnAt <= now);

    /// <summary>As it stands at the instant until which the ledger is written.</summary>
    public static Sign Sign(this ClockLedger clock) =>
        Of(clock.Kind, clock.State, clock.BreachedAt is not null, clock.Segments is [.., var last] && clock.WarnAt <= last.EndsAt);

    public static string InWords(this LedgerSegment segment) => segment.Kind switch
    {
        SegmentKind.Counted => "Counted",
        SegmentKind.Paused => $"Paused: {segment.Why.ToLowerInvariant()}",
        _ => "Outside the hours",
    };

    private static Sign Of(ClockKind kind, ClockState state, bool isOverdue, bool isWarned) => state switch
    {
        ClockState.Running when isOverdue => new($"{kind.Label()} overdue", Icon: "clock-exclamation", "alarm"),
        ClockState.Running when isWarned => new($"{kind.Label()} due soon", Icon: "alarm", "again"),
        ClockState.Running => new($"{kind.Label()} runs", Icon: "clock-play", "calm"),
        ClockState.Paused when isOverdue => new($"{kind.Label()} overdue, paused", Icon: "clock-pause", "alarm"),
        ClockState.Paused => new($"{kind.Label()} paused", Icon: "clock-pause", "waiting"),
        ClockState.Met => new($"{kind.Label()} in time", Icon: "clock-check", "done"),
        ClockState.Breached => new($"{kind.Label()} too late", Icon: "clock-x", "alarm"),
        _ => new($"{kind.Label()} cancelled", Icon: "clock-cancel", "calm"),
    };
}
