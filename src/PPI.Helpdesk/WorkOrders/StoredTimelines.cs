using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The whole timelines of some tracked orders, read for all of them at once: what is derived from them in a save reads them once.</summary>
internal sealed class StoredTimelines(ILookup<int, TimelineRecord> told)
{
    /// <summary>Of the orders that the next save changes.</summary>
    public static Task<StoredTimelines> OfChangedAsync(HelpdeskDbContext db, CancellationToken cancel) =>
        ReadAsync(db, NewRecords.Of(db).Select(changed => changed.Order), cancel);

    public static async Task<StoredTimelines> ReadAsync(HelpdeskDbContext db, IEnumerable<EntityEntry<WorkOrder>> orders, CancellationToken cancel)
    {
        var partial = orders.Where(order => order.State != EntityState.Added && order.Entity.Timeline is not [{ Sequence: 1 }, ..]).Select(order => order.Entity.Id).ToList();
        List<TimelineRecord> records = partial.Count == 0 ? [] : await db.TimelineRecords.AsNoTracking()
            .Where(record => partial.Contains(record.WorkOrderId)).OrderBy(record => record.WorkOrderId).ThenBy(record => record.Sequence).ToListAsync(cancel);
        return new StoredTimelines(records.ToLookup(record => record.WorkOrderId));
    }

    /// <summary>What is stored, and what the next save adds.</summary>
    public IReadOnlyList<TimelineRecord> Of(WorkOrder order)
    {
        var first = order.Timeline is [var known, ..] ? known.Sequence : int.MaxValue;
        return [.. told[order.Id].TakeWhile(record => record.Sequence < first), .. order.Timeline];
    }
}
