using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>A sweep: open orders from before there were clocks get theirs. It goes on where it was interrupted, and where every order has its clocks it does nothing.</summary>
public sealed class StartClocks(HelpdeskDbContext db, ILogger<StartClocks> log)
{
    private const int BatchSize = 100;

    /// <returns>How many orders got their clocks.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var started = 0;
        for (var after = 0; await WithoutAsync(after, cancel) is [.., var last] batch; after = last.Id)
            started += await SaveAsync(batch, cancel);
        return started;
    }

    private async Task<List<WorkOrder>> WithoutAsync(int after, CancellationToken cancel) =>
        await db.ServiceLevelPolicies.AnyAsync(cancel)
            ? await db.WorkOrders
                .Where(order => order.ClosedAt == null && EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) == WorkOrderMapping.NeverDerived && order.Id > after)
                .OrderBy(order => order.Id).Take(BatchSize).ToListAsync(cancel)
            : [];

    private async Task<int> SaveAsync(List<WorkOrder> batch, CancellationToken cancel)
    {
        try
        {
            await ClockBook.DeriveAsync(db, batch.ConvertAll(order => db.Entry(order)), cancel);
            await db.SaveChangesAsync(cancel);
            log.LogInformation("The clocks of {Orders} work orders are started; the last was {WorkOrder}", batch.Count, batch[^1].Number);
            return batch.Count;
        }
        // A change of one of them was faster and started its clocks; the next run takes the rest.
        catch (DbUpdateException overtaken)
        {
            log.LogInformation("Some work orders were changed while their clocks were started, and wait for the next run: {Reason}", overtaken.Message);
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
