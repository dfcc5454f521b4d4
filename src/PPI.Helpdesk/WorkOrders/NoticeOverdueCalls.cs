using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// A sweep: who promised a call that has not come, and who answers for the order, are told once for each time that was set.
/// Of a callback that nobody has tried yet, its clock says so.
/// </summary>
public sealed class NoticeOverdueCalls(HelpdeskDbContext db, ChangeWorkOrder change, TimeProvider clock, ILogger<NoticeOverdueCalls> log)
{
    private const int BatchSize = 200;

    /// <returns>How many notices were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (now, noticed) = (clock.Now(), 0);
        var due = await (
            from promise in db.PromisedCalls.AsNoTracking()
            join order in db.WorkOrders on promise.WorkOrderId equals order.Id
            where promise.State == PromiseState.Open && promise.NoticedAt == null && promise.CallAt <= now
            orderby promise.CallAt, promise.Id
            select new { order.Id, order.OwnerId, order.RequesterId, promise.Number, promise.PromiserId }).Take(BatchSize).ToListAsync(cancel);
        foreach (var one in due)
        {
            await SweepStep.RunAsync(db, log, one.Id, async () =>
            {
                var told = await ToldAsync([one.PromiserId, one.OwnerId], one.RequesterId, cancel);
                await change.RunAsync(Actor.System, new SeenWorkOrder(one.Id), (order, at) => order.NoticePromise(one.Number, told, at), cancel);
                noticed++;
            });
        }
        return noticed;
    }

    private async Task<List<ToldPerson>> ToldAsync(int[] wanted, int customer, CancellationToken cancel) =>
        await db.People.AsNoTracking().Where(person => wanted.Contains(person.Id) && person.Id != customer && !person.IsDisabled && !person.IsImported)
            .OrderBy(person => person.Id).Select(person => new ToldPerson(person.Id, person.Name)).ToListAsync(cancel);
}
