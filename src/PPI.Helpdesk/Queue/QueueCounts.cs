using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>How many open orders each view has: from the queue's tallies, or, where a view asks about a person, by that person's index and up to a cap.</summary>
public sealed class QueueCounts(HelpdeskDbContext db)
{
    /// <summary>Nobody works through more of their own by counting them.</summary>
    public const int CountedAtMost = 100;

    /// <summary>In the order of the filters; null for closed orders, which nobody works off.</summary>
    public async Task<IReadOnlyList<int?>> RunAsync(Actor actor, IReadOnlyList<QueueFilter> filters, CancellationToken cancel)
    {
        var tallies = await TalliesAsync(cancel);
        var counts = new List<int?>(filters.Count);
        foreach (var filter in filters)
        {
            counts.Add(
                filter.IsClosed ? null
                : filter.AsksWhose ? await OfPersonAsync(actor, filter, cancel)
                : tallies.Where(tally => filter.Fits(tally.Standing)).Sum(tally => tally.Orders));
        }
        return counts;
    }

    private async Task<List<StandingCount>> TalliesAsync(CancellationToken cancel) =>
        await db.QueueTallies
            .GroupBy(row => new { row.Status, row.Tier, row.Priority, row.CategoryId, row.IsTaken, row.IsUnanswered })
            .Select(rows => new StandingCount(
                new QueueStanding(rows.Key.Status, rows.Key.Tier, rows.Key.Priority, rows.Key.CategoryId, rows.Key.IsTaken, rows.Key.IsUnanswered),
                rows.Sum(row => row.Change)))
            .ToListAsync(cancel);

    private async Task<int> OfPersonAsync(Actor actor, QueueFilter filter, CancellationToken cancel) =>
        await filter.Of(db.WorkOrders.AsNoTracking().VisibleTo(actor), actor).Select(order => order.Id).Order().Take(CountedAtMost).CountAsync(cancel);

    private sealed record StandingCount(QueueStanding Standing, int Orders);
}
