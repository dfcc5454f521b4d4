using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>
/// A sweep: orders from before the index, or whose words were folded in another way, get their entry, the newest first. It goes on where it was
/// interrupted, and where every order has its entry it does nothing.
/// </summary>
public sealed class IndexWorkOrders(HelpdeskDbContext db, ILogger<IndexWorkOrders> log)
{
    private const int BatchSize = 100;

    /// <returns>How many orders got their entry.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var indexed = 0;
        for (var below = int.MaxValue; ;)
        {
            var batch = await Missing(db).Where(order => order.Id < below).OrderByDescending(order => order.Id).Take(BatchSize).AsNoTracking().ToListAsync(cancel);
            if (batch.Count == 0)
                return indexed;
            indexed += await SaveAsync(batch, cancel);
            below = batch[^1].Id;
            log.LogInformation("{Indexed} work orders are indexed for the search; the last was {WorkOrder}", indexed, batch[^1].Number);
        }
    }

    internal static IQueryable<WorkOrder> Missing(HelpdeskDbContext db) =>
        db.WorkOrders.Where(order => !db.SearchEntries.Any(entry => entry.WorkOrderId == order.Id && entry.Format == SearchEntry.CurrentFormat));

    private async Task<int> SaveAsync(List<WorkOrder> batch, CancellationToken cancel)
    {
        var ids = batch.ConvertAll(order => order.Id);
        var outdated = await db.SearchEntries.Where(entry => ids.Contains(entry.WorkOrderId)).ToDictionaryAsync(entry => entry.WorkOrderId, cancel);
        foreach (var order in batch)
        {
            var entry = outdated.GetValueOrDefault(order.Id) ?? db.SearchEntries.Add(SearchEntry.Anew(order.Id)).Entity;
            await SearchIndex.FillAsync(db, entry, order, cancel);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return batch.Count;
        }
        // A change of one of them was faster and wrote its entry; the next run takes the rest.
        catch (DbUpdateException overtaken)
        {
            log.LogInformation("Some work orders were changed while they were indexed, and wait for the next run: {Reason}", overtaken.Message);
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
