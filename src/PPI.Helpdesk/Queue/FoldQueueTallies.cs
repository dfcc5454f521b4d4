using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Queue;

/// <summary>A sweep: the rows of one standing become one row with the same sum.</summary>
public sealed class FoldQueueTallies(HelpdeskDbContext db)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var crowded = await db.QueueTallies
            .GroupBy(row => new { row.Status, row.Tier, row.Priority, row.CategoryId, row.IsTaken, row.IsUnanswered })
            .Where(rows => rows.Count() > 1)
            .Select(rows => new QueueStanding(rows.Key.Status, rows.Key.Tier, rows.Key.Priority, rows.Key.CategoryId, rows.Key.IsTaken, rows.Key.IsUnanswered))
            .ToListAsync(cancel);
        foreach (var standing in crowded)
            await db.FoldAsync<QueueTally>(
                row => row.Status == standing.Status && row.Tier == standing.Tier && row.Priority == standing.Priority && row.CategoryId == standing.CategoryId
                    && row.IsTaken == standing.IsTaken && row.IsUnanswered == standing.IsUnanswered,
                cancel);
    }
}
