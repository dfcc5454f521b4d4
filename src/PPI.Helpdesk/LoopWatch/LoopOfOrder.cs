using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>Why one order counts as stuck now; for those who see what is internal about it.</summary>
public sealed class LoopOfOrder(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<LoopFinding>> RunAsync(Actor actor, WorkOrder order, CancellationToken cancel) =>
        !actor.SeesInternalRecords(order.RequesterId)
            ? []
            : await db.LoopFindings.AsNoTracking()
                .Where(finding => finding.WorkOrderId == order.Id && finding.SettledAt == null && db.WorkOrders.VisibleTo(actor).Any(visible => visible.Id == finding.WorkOrderId))
                .OrderBy(finding => finding.FoundAt)
                .ToListAsync(cancel);
}
