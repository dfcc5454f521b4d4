using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the next save adds to the timelines: asked by whatever is written in the same transaction.</summary>
internal static class NewRecords
{
    public static List<(EntityEntry<WorkOrder> Order, List<TimelineRecord> Said)> Of(HelpdeskDbContext db)
    {
        var added = db.ChangeTracker.Entries<TimelineRecord>().Where(record => record.State == EntityState.Added).Select(record => record.Entity).ToHashSet();
        return added.Count == 0
            ? []
            : [.. db.ChangeTracker.Entries<WorkOrder>().Select(order => (order, order.Entity.Timeline.Where(added.Contains).ToList())).Where(order => order.Item2.Count > 0)];
    }
}
