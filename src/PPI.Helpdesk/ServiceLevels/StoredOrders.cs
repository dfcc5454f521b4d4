using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What the clocks of some tracked orders are derived from, read for all of them at once: their whole timelines, and their clocks so far.</summary>
internal sealed class StoredOrders(ILookup<int, TimelineRecord> told, ILookup<WorkOrder?, OrderClock> clocks)
{
    public static async Task<StoredOrders> ReadAsync(HelpdeskDbContext db, IReadOnlyList<EntityEntry<WorkOrder>> orders, CancellationToken cancel)
    {
        var stored = orders.Where(order => order.State != EntityState.Added).Select(order => order.Entity).ToList();
        var ids = stored.ConvertAll(order => order.Id);
        if (ids.Count > 0)
            await db.OrderClocks.Where(clock => ids.Contains(clock.WorkOrderId)).LoadAsync(cancel);
        var partial = stored.Where(order => order.Timeline is not [{ Sequence: 1 }, ..]).Select(order => order.Id).ToList();
        List<TimelineRecord> records = partial.Count == 0 ? [] : await db.TimelineRecords.AsNoTracking()
            .Where(record => partial.Contains(record.WorkOrderId)).OrderBy(record => record.WorkOrderId).ThenBy(record => record.Sequence).ToListAsync(cancel);
        return new StoredOrders(
            records.ToLookup(record => record.WorkOrderId),
            db.ChangeTracker.Entries<OrderClock>().Select(clock => clock.Entity).ToLookup(clock => clock.WorkOrder));
    }

    /// <summary>What is stored, and what the next save adds.</summary>
    public IReadOnlyList<TimelineRecord> TimelineOf(WorkOrder order)
    {
        var first = order.Timeline is [var known, ..] ? known.Sequence : int.MaxValue;
        return [.. told[order.Id].TakeWhile(record => record.Sequence < first), .. order.Timeline];
    }

    public IReadOnlyCollection<OrderClock> ClocksOf(WorkOrder order) => [.. clocks[order]];
}
