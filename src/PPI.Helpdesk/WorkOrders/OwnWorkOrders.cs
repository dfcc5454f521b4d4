using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer's own orders and those they take part in, newest first, a page at a time by key.</summary>
public sealed class OwnWorkOrders(HelpdeskDbContext db)
{
    public const int PageSize = 20;

    /// <param name="before">The last order of the page before; null for the first page.</param>
    public async Task<OwnWorkOrdersPage> RunAsync(Actor actor, bool open, int? before, CancellationToken cancel)
    {
        var me = actor.PersonId;
        // Two short lists by index: an "or" over both would go through everybody's orders. The rule is then asked of those few.
        var own = db.WorkOrders.Where(order => order.RequesterId == me).Select(order => order.Id)
            .Union(db.Set<Participant>().Where(participant => participant.PersonId == me).Select(participant => participant.WorkOrderId));
        var orders = db.WorkOrders.AsNoTracking().VisibleTo(actor)
            .Where(order => own.Contains(order.Id))
            .Where(order => open ? order.ClosedAt == null : order.ClosedAt != null);
        if (before is not null)
            orders = orders.Where(order => order.Id < before);
        var rows = await orders.OrderByDescending(order => order.Id).Take(PageSize + 1)
            .Select(order => new OwnWorkOrder(
                order.Id, order.Title, order.Status, order.Closure, order.RequesterId == me,
                db.People.Where(person => person.Id == (order.WorkerId ?? order.OwnerId)).Select(person => person.Name).First(),
                order.LoggedAt, order.LastTouchedAt))
            .ToListAsync(cancel);
        return new OwnWorkOrdersPage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }
}

/// <summary>One page of own orders.</summary>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record OwnWorkOrdersPage(IReadOnlyList<OwnWorkOrder> Orders, int? Next);

/// <summary>One of the customer's orders.</summary>
/// <param name="WithWhom">Who works on it, or answers for it.</param>
public sealed record OwnWorkOrder(
    int Id, string Title, Status Status, Closure? Closure, bool IsRequester, string WithWhom, DateTimeOffset LoggedAt, DateTimeOffset LastTouchedAt)
{
    public string Number => WorkOrder.NumberOf(Id);
}
