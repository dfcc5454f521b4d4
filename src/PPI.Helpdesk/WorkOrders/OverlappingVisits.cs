using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Where a technician is expected at the same time as elsewhere: shown as a warning, for two places can be next door.</summary>
public sealed class OverlappingVisits(HelpdeskDbContext db)
{
    /// <summary>The planned visits of this order's technicians that overlap with theirs here.</summary>
    public async Task<IReadOnlyList<OverlappingVisit>> RunAsync(Actor actor, int workOrderId, CancellationToken cancel)
    {
        if (!actor.IsStaff)
            return [];
        var visible = db.WorkOrders.VisibleTo(actor);
        var planned = db.Visits.AsNoTracking().Where(visit => visit.State == VisitState.Planned && visible.Any(order => order.Id == visit.WorkOrderId));
        var pairs =
            from here in planned
            join there in planned on here.TechnicianId equals there.TechnicianId
            where here.WorkOrderId == workOrderId && there.Id != here.Id && there.BeginsAt < here.Until && here.BeginsAt < there.Until
            orderby there.BeginsAt, there.Id
            select new OverlappingVisit(here.Number, there.WorkOrderId, there.BeginsAt, there.Until, there.Place);
        return await pairs.ToListAsync(cancel);
    }
}

/// <summary>Another visit of the same technician in the same window.</summary>
/// <param name="Number">Of the visit here.</param>
/// <param name="WorkOrderId">The other visit's order.</param>
public sealed record OverlappingVisit(int Number, int WorkOrderId, DateTimeOffset BeginsAt, DateTimeOffset Until, string Place);
