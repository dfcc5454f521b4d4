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
        for (var after = 0; await WithoutAsync(after, cancel) is [.., var last] batch; after = last)
            started += await StartAsync(batch, cancel);
        return started;
    }

    private async Task<List<int>> WithoutAsync(int after, CancellationToken cancel) =>
        await db.ServiceLevelPolicies.AnyAsync(cancel)
            ? await Without().AsNoTracking().Where(order => order.Id > after).OrderBy(order => order.Id).Select(order => order.Id).Take(BatchSize).ToListAsync(cancel)
            : [];

    private IQueryable<WorkOrder> Without() =>
        db.WorkOrders.Where(order => order.ClosedAt == null && EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt) == WorkOrderMapping.NeverDerived);

    /// <summary>All at once; and if that fails, one by one, so that none keeps the others waiting.</summary>
    private async Task<int> StartAsync(List<int> batch, CancellationToken cancel)
    {
        try
        {
            return await WriteAsync(batch, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogInformation("{Orders} work orders get their clocks one by one: {Reason}", batch.Count, failure.Message);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
        var started = 0;
        foreach (var order in batch)
            await SweepStep.RunAsync(db, log, order, async () => started += await WriteAsync([order], cancel));
        return started;
    }

    private async Task<int> WriteAsync(List<int> ids, CancellationToken cancel)
    {
        var orders = await Without().Where(order => ids.Contains(order.Id)).ToListAsync(cancel);
        await ClockBook.DeriveAsync(db, orders.ConvertAll(order => db.Entry(order)), cancel);
        await db.SaveChangesAsync(cancel);
        log.LogInformation("The clocks of {Orders} work orders are started", orders.Count);
        return orders.Count;
    }
}
