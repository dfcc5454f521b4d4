using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Of each order in a list the clock that is due next, or one that stands still where none runs. The list is one that its reader sees already.</summary>
public sealed class NextClocks(HelpdeskDbContext db)
{
    public async Task<IReadOnlyDictionary<int, OrderClock>> RunAsync(IReadOnlyCollection<int> ids, CancellationToken cancel) =>
        (await db.OrderClocks.AsNoTracking()
            .Where(clock => ids.Contains(clock.WorkOrderId) && (clock.State == ClockState.Running || clock.State == ClockState.Paused))
            .ToListAsync(cancel))
        .GroupBy(clock => clock.WorkOrderId)
        .ToDictionary(clocks => clocks.Key, clocks => clocks.OrderBy(clock => clock.State).ThenBy(clock => clock.DueAt).First());
}
