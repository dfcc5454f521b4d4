using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>How the clocks of one order stand: the last of each kind, what is due next first.</summary>
public sealed class ClocksOfOrder(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<OrderClock>> RunAsync(Actor actor, int id, CancellationToken cancel)
    {
        var clocks = await db.OrderClocks.AsNoTracking()
            .Where(clock => clock.WorkOrderId == id && clock.State != ClockState.Cancelled && db.WorkOrders.VisibleTo(actor).Any(order => order.Id == clock.WorkOrderId))
            .ToListAsync(cancel);
        return
        [
            .. clocks.GroupBy(clock => clock.Kind).Select(kind => kind.MaxBy(clock => clock.StartedBy)!)
                .OrderBy(clock => clock.State).ThenBy(clock => clock.DueAt).ThenBy(clock => clock.Kind),
        ];
    }
}
