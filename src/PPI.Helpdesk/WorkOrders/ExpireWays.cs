using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: a choice that the customer did not make in time is the worker's again.</summary>
public sealed class ExpireWays(HelpdeskDbContext db, ChangeWorkOrder change, TimeProvider clock, ILogger<ExpireWays> log)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var due = await db.WayOffers.AsNoTracking().Where(offer => offer.State == WayOfferState.Open && offer.ExpiresAt <= now)
            .OrderBy(offer => offer.ExpiresAt).Select(offer => offer.WorkOrderId).Take(BatchSize).ToListAsync(cancel);
        foreach (var id in due)
            await SweepStep.RunAsync(db, log, id, () => change.RunAsync(Actor.System, new SeenWorkOrder(id), (order, at) => order.ExpireWays(at), cancel));
    }
}
