using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Queue;

/// <summary>A sweep: the rows of one standing become one row with the same sum. Two nodes at once, or a run too many, change nothing.</summary>
public sealed class FoldQueueTallies(HelpdeskDbContext db)
{
    /// <summary>Few enough to be named in one statement on every database.</summary>
    private const int BatchSize = 500;

    public async Task RunAsync(CancellationToken cancel)
    {
        var crowded = await db.QueueTallies
            .GroupBy(row => new { row.Status, row.Tier, row.Priority, row.CategoryId, row.IsTaken, row.IsUnanswered })
            .Where(rows => rows.Count() > 1)
            .Select(rows => new QueueStanding(rows.Key.Status, rows.Key.Tier, rows.Key.Priority, rows.Key.CategoryId, rows.Key.IsTaken, rows.Key.IsUnanswered))
            .ToListAsync(cancel);
        foreach (var standing in crowded)
            await FoldAsync(standing, cancel);
    }

    private async Task FoldAsync(QueueStanding standing, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rows = await db.QueueTallies.Where(row =>
                row.Status == standing.Status && row.Tier == standing.Tier && row.Priority == standing.Priority && row.CategoryId == standing.CategoryId
                && row.IsTaken == standing.IsTaken && row.IsUnanswered == standing.IsUnanswered)
            .OrderBy(row => row.Id).Take(BatchSize)
            .Select(row => new { row.Id, row.Change })
            .ToListAsync(cancel);
        if (rows is not [var kept, .. { Count: > 0 } others])
            return;
        var folded = others.ConvertAll(row => row.Id);
        var sum = rows.Sum(row => row.Change);
        // Another node that was faster has taken some of them: then this fold is not for us, and is rolled back.
        var taken = await db.QueueTallies.Where(row => folded.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        var same = await db.QueueTallies.Where(row => row.Id == kept.Id && row.Change == kept.Change)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Change, sum), cancel);
        if (taken == folded.Count && same == 1)
            await transaction.CommitAsync(cancel);
    }
}
