using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Database;

/// <summary>By how much a number grew or shrank. Such rows are only added, so that two changes never wait for each other; a sweep folds them (ADR 11).</summary>
internal interface ITally
{
    long Id { get; }
    int Change { get; }
}

internal static class TallyFolding
{
    /// <summary>Few enough to be named in one statement on every database.</summary>
    private const int BatchSize = 500;

    /// <summary>The oldest rows of one number become one row with the same sum. Two nodes at once, or a run too many, change nothing.</summary>
    public static async Task FoldAsync<T>(this HelpdeskDbContext db, Expression<Func<T, bool>> ofOneNumber, CancellationToken cancel)
        where T : class, ITally
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rows = await db.Set<T>().Where(ofOneNumber)
            .OrderBy(row => row.Id).Take(BatchSize)
            .Select(row => new { row.Id, row.Change })
            .ToListAsync(cancel);
        if (rows is not [var kept, .. { Count: > 0 } others])
            return;
        var folded = others.ConvertAll(row => row.Id);
        var sum = rows.Sum(row => row.Change);
        // Another node that was faster has taken some of them: then this fold is not for us, and is rolled back.
        var taken = await db.Set<T>().Where(row => folded.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        var same = await db.Set<T>().Where(row => row.Id == kept.Id && row.Change == kept.Change)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Change, sum), cancel);
        if (taken == folded.Count && same == 1)
            await transaction.CommitAsync(cancel);
    }
}
