using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>
/// A sweep: orders from before the fact sheets, or whose sheet was counted in another way, get theirs, the newest first. It goes on where it was
/// interrupted, and where every order has its sheet it does nothing.
/// </summary>
public sealed class TellFacts(HelpdeskDbContext db, ILogger<TellFacts> log)
{
    private const int BatchSize = 100;

    /// <returns>How many orders got their sheet.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var told = 0;
        for (var below = int.MaxValue; ;)
        {
            var batch = await Missing().Where(order => order.Id < below).OrderByDescending(order => order.Id).Take(BatchSize).Select(order => order.Id).ToListAsync(cancel);
            if (batch.Count == 0)
                return told;
            told += await SaveAsync(batch, cancel);
            below = batch[^1];
            log.LogInformation("{Told} work orders have got their fact sheet; the last was {WorkOrder}", told, WorkOrder.NumberOf(below));
        }
    }

    private IQueryable<WorkOrder> Missing() =>
        db.WorkOrders.Where(order => !db.FactSheets.Any(sheet => sheet.WorkOrderId == order.Id && sheet.Format == FactSheet.CurrentFormat));

    private async Task<int> SaveAsync(List<int> batch, CancellationToken cancel)
    {
        var outdated = await db.FactSheets.Include(sheet => sheet.Legs).Where(sheet => batch.Contains(sheet.WorkOrderId)).ToDictionaryAsync(sheet => sheet.WorkOrderId, cancel);
        var records = await db.TimelineRecords.AsNoTracking().Where(record => batch.Contains(record.WorkOrderId)).OrderBy(record => record.WorkOrderId).ThenBy(record => record.Sequence).ToListAsync(cancel);
        foreach (var timeline in records.GroupBy(record => record.WorkOrderId))
        {
            var sheet = outdated.GetValueOrDefault(timeline.Key) ?? db.FactSheets.Add(FactSheet.Anew(timeline.Key)).Entity;
            sheet.Tell([.. timeline]);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return batch.Count;
        }
        // A change of one of them was faster and wrote its sheet; the next run takes the rest.
        catch (DbUpdateException overtaken)
        {
            log.LogInformation("Some work orders were changed while their facts were told, and wait for the next run: {Reason}", overtaken.Message);
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
