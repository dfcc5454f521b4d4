using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What was said on an order since a page was opened, as far as the actor may see it.</summary>
public sealed class NewsOfWorkOrder(HelpdeskDbContext db)
{
    public async Task<WorkOrderNews> RunAsync(Actor actor, int id, int version, CancellationToken cancel)
    {
        var order = await db.WorkOrders.AsNoTracking().VisibleTo(actor).Where(order => order.Id == id)
            .Select(order => new { order.Version, order.RequesterId }).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();
        if (version >= order.Version)
            return new WorkOrderNews([], order.Version);
        var seesAll = actor.SeesInternalRecords(order.RequesterId);
        var records = await Since(db, id, version).Where(record => seesAll || record.IsPublic).OrderBy(record => record.Sequence).ToListAsync(cancel);
        return new WorkOrderNews(records, order.Version);
    }

    /// <summary>What a clock says by itself changes nothing about the order, and stops nobody who has just filled in a form.</summary>
    internal static IQueryable<TimelineRecord> Since(HelpdeskDbContext db, int id, int version) => db.TimelineRecords.AsNoTracking()
        .Where(record => record.WorkOrderId == id && record.Sequence > version && record.Kind != nameof(WorkOrder.ClockNoticed) && record.Kind != nameof(WorkOrder.ClocksRederived) && record.Kind != nameof(WorkOrder.PromiseOverdue));
}

/// <summary>New records, oldest first, and the order's version with them.</summary>
public sealed record WorkOrderNews(IReadOnlyList<TimelineRecord> Records, int Version);
