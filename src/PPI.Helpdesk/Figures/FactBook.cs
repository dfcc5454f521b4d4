using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>
/// Writes the fact sheet of every changed order into the save that changes it. The context itself asks for it, so that no way of
/// changing an order (a use case, a job, an import) can forget it.
/// </summary>
internal static class FactBook
{
    public static async Task FollowAsync(HelpdeskDbContext db, StoredTimelines timelines, CancellationToken cancel)
    {
        var changed = NewRecords.Of(db);
        if (changed.Count == 0)
            return;
        var stored = changed.Where(order => order.Order.State != EntityState.Added).Select(order => order.Order.Entity.Id).ToList();
        if (stored.Count > 0)
            await db.FactSheets.Include(sheet => sheet.Legs).Where(sheet => stored.Contains(sheet.WorkOrderId)).LoadAsync(cancel);
        var known = db.ChangeTracker.Entries<FactSheet>().ToDictionary(sheet => sheet.Property(s => s.WorkOrderId).CurrentValue, sheet => sheet.Entity);
        foreach (var (order, _) in changed)
        {
            var sheet = known.GetValueOrDefault(order.Property(o => o.Id).CurrentValue) ?? db.FactSheets.Add(FactSheet.For(order.Entity)).Entity;
            sheet.Tell(timelines.Of(order.Entity));
        }
    }
}
