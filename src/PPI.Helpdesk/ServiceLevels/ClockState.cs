namespace PPI.Helpdesk.ServiceLevels;

/// <summary>How a clock stands. One that runs or is paused may be overdue already.</summary>
public enum ClockState
{
    Running,
    Paused,

    /// <summary>Ended in time.</summary>
    Met,

    /// <summary>Ended, however it ended, after its target was used up.</summary>
    Breached,

    /// <summary>Ended in time, but not by what it waited for: withdrawn, a duplicate, closed unconfirmed, or no target fits any more.</summary>
    Cancelled,
}
