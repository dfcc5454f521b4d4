using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>The order whose number was typed and nothing else: "WO-000123", "wo-123" or "123". In quotation marks a number is a word like any other.</summary>
public sealed class FindByNumber(HelpdeskDbContext db)
{
    /// <returns>The order's number; null when there is no such order, or the actor may not see it.</returns>
    public async Task<string?> RunAsync(Actor actor, string? text, CancellationToken cancel) =>
        WorkOrder.TryParseNumber(text, out var id) && await db.WorkOrders.VisibleTo(actor).AnyAsync(order => order.Id == id, cancel)
            ? WorkOrder.NumberOf(id)
            : null;
}
