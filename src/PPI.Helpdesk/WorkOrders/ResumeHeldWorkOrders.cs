using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: orders on hold whose date has come go on. Each change makes its own condition false, so running twice changes nothing.</summary>
public sealed class ResumeHeldWorkOrders(HelpdeskDbContext db, ResumeWorkOrder resume, TimeProvider clock, ILogger<ResumeHeldWorkOrders> log)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.Now();
        var due = await db.WorkOrders.AsNoTracking().Where(order => order.ResumeAt <= now)
            .OrderBy(order => order.ResumeAt).Select(order => order.Id).Take(BatchSize).ToListAsync(cancel);
        foreach (var id in due)
            await SweepStep.RunAsync(db, log, id, () => resume.RunAsync(Actor.System, new SeenWorkOrder(id), cancel));
    }
}
