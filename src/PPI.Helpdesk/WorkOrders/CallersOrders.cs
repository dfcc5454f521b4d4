using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What a caller has going on: their open orders, newest first, so that nobody logs the same matter twice.</summary>
public sealed class CallersOrders(HelpdeskDbContext db)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<OwnWorkOrder>> RunAsync(Actor actor, int callerId, CancellationToken cancel) =>
        await db.WorkOrders.AsNoTracking().VisibleTo(actor)
            .Where(order => order.RequesterId == callerId && order.ClosedAt == null)
            .OrderByDescending(order => order.Id).Take(Most)
            .Select(order => new OwnWorkOrder(
                order.Id, order.Title, order.Status, order.Closure, true,
                db.People.Where(person => person.Id == (order.WorkerId ?? order.OwnerId)).Select(person => person.Name).First(),
                order.LoggedAt, order.LastTouchedAt))
            .ToListAsync(cancel);
}
