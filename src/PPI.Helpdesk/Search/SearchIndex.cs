using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>
/// Writes the words of every changed order into the save that changes it. The context itself asks for it, so that no way of
/// changing an order (a use case, a job, an import) can forget it.
/// </summary>
internal static class SearchIndex
{
    public static async Task FollowAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var changed = Changed(db);
        if (changed.Count == 0)
            return;
        var entries = db.ChangeTracker.Entries<SearchEntry>().ToDictionary(entry => entry.Property(e => e.WorkOrderId).CurrentValue, entry => entry.Entity);
        foreach (var (order, said) in changed)
        {
            var entry = entries.GetValueOrDefault(order.Property(o => o.Id).CurrentValue)
                ?? (order.State == EntityState.Added ? Begin(db, order.Entity) : await FindAsync(db, order.Entity, cancel));
            entry.Add(order.Entity, said);
        }
    }

    /// <summary>The orders about which the next save says something new, and what.</summary>
    public static List<(EntityEntry<WorkOrder> Order, List<TimelineRecord> Said)> Changed(HelpdeskDbContext db)
    {
        var added = db.ChangeTracker.Entries<TimelineRecord>().Where(record => record.State == EntityState.Added).Select(record => record.Entity).ToHashSet();
        return added.Count == 0
            ? []
            : [.. db.ChangeTracker.Entries<WorkOrder>().Select(order => (order, order.Entity.Timeline.Where(added.Contains).ToList())).Where(order => order.Item2.Count > 0)];
    }

    private static SearchEntry Begin(HelpdeskDbContext db, WorkOrder order) => db.SearchEntries.Add(SearchEntry.For(order)).Entity;

    /// <summary>An order from before the index has no entry yet: it gets one with all that its timeline says.</summary>
    private static async Task<SearchEntry> FindAsync(HelpdeskDbContext db, WorkOrder order, CancellationToken cancel)
    {
        var known = await db.SearchEntries.SingleOrDefaultAsync(entry => entry.WorkOrderId == order.Id, cancel);
        if (known is { Format: SearchEntry.CurrentFormat })
            return known;
        var entry = known ?? Begin(db, order);
        await FillAsync(db, entry, order, cancel);
        return entry;
    }

    /// <summary>Makes an entry of the stored timeline alone.</summary>
    public static async Task FillAsync(HelpdeskDbContext db, SearchEntry entry, WorkOrder order, CancellationToken cancel)
    {
        entry.Clear();
        entry.Add(order, await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == order.Id).OrderBy(record => record.Sequence).ToListAsync(cancel));
    }
}
