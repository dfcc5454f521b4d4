using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>The orders behind a number, the newest first, a page at a time by key.</summary>
public sealed class FigureRows(HelpdeskDbContext db, TimeProvider clock, IOptions<SiteOptions> site)
{
    public const int PageSize = 50;

    public async Task<FigureRowPage> RunAsync(Actor actor, FigureScope scope, RowChoice choice, int? before, CancellationToken cancel)
    {
        var orders = Chosen(db.WorkOrders.AsNoTracking().VisibleTo(actor), scope, choice);
        var all = await orders.CountAsync(cancel);
        if (before is { } below)
            orders = orders.Where(order => order.Id < below);
        var rows = await (
            from order in orders.OrderByDescending(order => order.Id).Take(PageSize + 1)
            join requester in db.People on order.RequesterId equals requester.Id
            join sheet in db.FactSheets on order.Id equals sheet.WorkOrderId into sheets
            from sheet in sheets.DefaultIfEmpty()
            orderby order.Id descending
            select new FigureRow(
                order.Id, order.Title, order.Status, order.Closure, order.Priority, order.Tier, requester.Name, order.LoggedAt, order.ClosedAt,
                order.Attempts.Count(attempt => attempt.CarriedFromId == null), order.TimesReopened, sheet.MinutesToResolve)).ToListAsync(cancel);
        var page = rows.Take(PageSize).ToList();
        return new FigureRowPage(page, all, rows.Count > PageSize ? page[^1].Id : null);
    }

    private IQueryable<WorkOrder> Chosen(IQueryable<WorkOrder> orders, FigureScope scope, RowChoice choice)
    {
        if (choice.Now is { } now)
            return now.Of(orders, clock.Now());
        var sheets = FigureSheets.Of(db, scope.Filter.Of(db.FactSheets), choice, scope.Period.In(site.Value.TimeZone), clock.Now());
        return orders.Where(order => sheets.Any(sheet => sheet.WorkOrderId == order.Id));
    }
}

/// <summary>One page of the orders behind a number.</summary>
/// <param name="All">How many there are on all pages.</param>
public sealed record FigureRowPage(IReadOnlyList<FigureRow> Rows, int All, int? Next);

/// <summary>One order behind a number.</summary>
public sealed record FigureRow(
    int Id, string Title, Status Status, Closure? Closure, Priority Priority, Tier Tier, string Requester, DateTimeOffset LoggedAt, DateTimeOffset? ClosedAt,
    int Attempts, int TimesReopened, int? MinutesToResolve)
{
    public string Number => WorkOrder.NumberOf(Id);
}
