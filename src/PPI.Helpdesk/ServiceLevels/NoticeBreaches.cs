using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>
/// A sweep: who answers for an order and who works on it are warned when most of a target is used, and when it is used up the team leaders
/// are told too. What is written makes its own condition false in the same save, so running twice, on many nodes, or after a crash says nothing twice.
/// </summary>
public sealed class NoticeBreaches(HelpdeskDbContext db, WorkOrderMails mails, TimeProvider clock, ILogger<NoticeBreaches> log)
{
    /// <summary>Few enough to be written before anybody else notices the wait.</summary>
    private const int BatchSize = 100;

    /// <returns>How many notices were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (now, noticed) = (clock.Now(), 0);
        for (var after = new Due(DateTimeOffset.MinValue, 0, 0); await DueAsync(now, after, cancel) is [.., var last] due; after = last)
            noticed += await NoticeAsync([.. due.Select(one => one.WorkOrderId).Distinct()], now, cancel);
        return noticed;
    }

    /// <summary>By index, and in the order in which they came due.</summary>
    private async Task<List<Due>> DueAsync(DateTimeOffset now, Due after, CancellationToken cancel) =>
        await db.OrderClocks.AsNoTracking()
            .Where(clock => clock.NoticeAt <= now && (clock.NoticeAt > after.NoticeAt || (clock.NoticeAt == after.NoticeAt && clock.Id > after.Id)))
            .OrderBy(clock => clock.NoticeAt).ThenBy(clock => clock.Id)
            .Select(clock => new Due(clock.NoticeAt!.Value, clock.Id, clock.WorkOrderId))
            .Take(BatchSize).ToListAsync(cancel);

    /// <summary>All at once; where another node or a change was faster, what it left; and if that fails too, one by one, so that none keeps the others waiting.</summary>
    private async Task<int> NoticeAsync(List<int> orders, DateTimeOffset now, CancellationToken cancel)
    {
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                return await WriteAsync(orders, now, cancel);
            }
            catch (Exception overtaken) when (overtaken is not OperationCanceledException)
            {
                log.LogInformation("{Orders} work orders whose clocks are due were changed meanwhile, and are looked at again: {Reason}", orders.Count, overtaken.Message);
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
        var noticed = 0;
        foreach (var order in orders)
            await SweepStep.RunAsync(db, log, order, async () => noticed += await WriteAsync([order], now, cancel));
        return noticed;
    }

    private async Task<int> WriteAsync(List<int> ids, DateTimeOffset now, CancellationToken cancel)
    {
        var clocks = await db.OrderClocks.Where(clock => ids.Contains(clock.WorkOrderId) && clock.NoticeAt <= now).OrderBy(clock => clock.NoticeAt).ToListAsync(cancel);
        var due = clocks.ToLookup(clock => clock.WorkOrderId);
        var numbers = due.Select(order => order.Key).ToList();
        if (numbers.Count == 0)
            return 0;
        var orders = await db.WorkOrders.Where(order => numbers.Contains(order.Id)).ToListAsync(cancel);
        var readers = await NoticeReaders.ReadAsync(db, orders, cancel);
        foreach (var order in orders)
        {
            foreach (var notice in due[order.Id].Select(clock => clock.NoticeFor(now)))
                order.NoticeClock(notice with { Told = readers.Of(order, notice.Level) }, now);
        }
        await mails.WriteAsync(orders, cancel);
        await db.SaveChangesAsync(cancel);
        return clocks.Count;
    }

    private sealed record Due(DateTimeOffset NoticeAt, long Id, int WorkOrderId);
}
