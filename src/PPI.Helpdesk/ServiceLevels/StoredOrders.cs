using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What the clocks of some tracked orders are derived from: their whole timelines, and their clocks so far.</summary>
internal sealed class StoredOrders(StoredTimelines timelines, ILookup<WorkOrder?, OrderClock> clocks)
{
    public static async Task<StoredOrders> ReadAsync(HelpdeskDbContext db, IReadOnlyList<EntityEntry<WorkOrder>> orders, StoredTimelines timelines, CancellationToken cancel)
    {
        var ids = orders.Where(order => order.State != EntityState.Added).Select(order => order.Entity.Id).ToList();
        if (ids.Count > 0)
            await db.OrderClocks.Where(clock => ids.Contains(clock.WorkOrderId)).LoadAsync(cancel);
        return new StoredOrders(timelines, db.ChangeTracker.Entries<OrderClock>().Select(clock => clock.Entity).ToLookup(clock => clock.WorkOrder));
    }

    public IReadOnlyList<TimelineRecord> TimelineOf(WorkOrder order) => timelines.Of(order);

    public IReadOnlyCollection<OrderClock> ClocksOf(WorkOrder order) => [.. clocks[order]];
}
