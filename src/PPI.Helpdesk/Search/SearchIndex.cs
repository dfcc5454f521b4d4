using Microsoft.EntityFrameworkCore;
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
        var changed = NewRecords.Of(db);
        if (changed.Count == 0)
            return;
        var known = await KnownAsync(db, [.. changed.Where(order => order.Order.State != EntityState.Added).Select(order => order.Order.Entity.Id)], cancel);
        foreach (var (order, said) in changed)
        {
            var entry = known.GetValueOrDefault(order.Property(o => o.Id).CurrentValue);
            if (entry is not { Format: SearchEntry.CurrentFormat })
            {
                entry ??= db.SearchEntries.Add(SearchEntry.For(order.Entity)).Entity;
                // An order from before the index has no entry yet: it gets one with all that its timeline says.
                if (order.State != EntityState.Added)
                    await FillAsync(db, entry, order.Entity, cancel);
            }
            entry.Add(order.Entity, said);
        }
    }

    private static async Task<Dictionary<int, SearchEntry>> KnownAsync(HelpdeskDbContext db, List<int> stored, CancellationToken cancel)
    {
        if (stored.Count > 0)
            await db.SearchEntries.Where(entry => stored.Contains(entry.WorkOrderId)).LoadAsync(cancel);
        return db.ChangeTracker.Entries<SearchEntry>().ToDictionary(entry => entry.Property(e => e.WorkOrderId).CurrentValue, entry => entry.Entity);
    }

    /// <summary>Makes an entry of the stored timeline alone.</summary>
    public static async Task FillAsync(HelpdeskDbContext db, SearchEntry entry, WorkOrder order, CancellationToken cancel)
    {
        entry.Clear();
        entry.Add(order, await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == order.Id).OrderBy(record => record.Sequence).ToListAsync(cancel));
    }
}
