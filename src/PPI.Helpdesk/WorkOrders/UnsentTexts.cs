using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the actor has begun to write to an order and not sent: there, or on an order that was merged into it since.</summary>
public sealed class UnsentTexts(HelpdeskDbContext db)
{
    /// <returns>At most one for each way to write.</returns>
    public async Task<IReadOnlyList<UnsentText>> RunAsync(Actor actor, int orderId, CancellationToken cancel) =>
        [.. (await Of(db, actor, orderId).AsNoTracking().ToListAsync(cancel)).GroupBy(unsent => unsent.Mode).Select(texts => Shown(texts, orderId))];

    /// <summary>The one that the composer shows, to be changed.</summary>
    internal static async Task<UnsentText?> FindAsync(HelpdeskDbContext db, Actor actor, int orderId, WritingMode mode, CancellationToken cancel) =>
        await Of(db, actor, orderId).Where(unsent => unsent.Mode == mode).ToListAsync(cancel) is { Count: > 0 } texts ? Shown(texts, orderId) : null;

    /// <summary>What was begun on the order itself comes before what came with a merge; of those, the newest.</summary>
    private static UnsentText Shown(IEnumerable<UnsentText> texts, int orderId) =>
        texts.OrderByDescending(unsent => unsent.WorkOrderId == orderId).ThenByDescending(unsent => unsent.KeptAt).ThenByDescending(unsent => unsent.Id).First();

    private static IQueryable<UnsentText> Of(HelpdeskDbContext db, Actor actor, int orderId)
    {
        var me = actor.PersonId;
        var orders = db.WorkOrders.VisibleTo(actor).Where(order => order.Id == orderId || order.MergedIntoId == orderId).Select(order => order.Id);
        return db.UnsentTexts.Where(unsent => unsent.PersonId == me && orders.Contains(unsent.WorkOrderId));
    }
}
