using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>When somebody is at the helpdesk: the calendar of the service levels in force.</summary>
public sealed class DeskHours(HelpdeskDbContext db, TimeProvider clock)
{
    /// <summary>Null while no service levels are installed.</summary>
    public async Task<DeskHoursNow?> RunAsync(CancellationToken cancel)
    {
        if (await Measures.ReadAsync(db, cancel) is not { InForce.Calendar: var calendar })
            return null;
        var now = clock.Now();
        var isOpen = calendar.IsOpen(now);
        // A span that reaches over the next day is as good as one without an end to who reads it today.
        var ends = isOpen ? calendar.OpenSpans(now, now.AddDays(2)).First().ClosesAt : calendar.NextOpen(now);
        return new DeskHoursNow(isOpen, isOpen && ends >= now.AddDays(2) ? null : ends);
    }
}

/// <summary>Whether the helpdesk is open now.</summary>
/// <param name="ChangesAt">When it closes, or opens again; null when it does not close within two days.</param>
public sealed record DeskHoursNow(bool IsOpen, DateTimeOffset? ChangesAt);
