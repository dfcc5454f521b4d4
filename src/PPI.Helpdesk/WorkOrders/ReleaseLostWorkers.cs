using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: an order that is being worked by somebody who has left waits for somebody else to take it, and does not look taken.</summary>
/// <remarks>Workers who came with an import had no account to lose.</remarks>
public sealed class ReleaseLostWorkers(HelpdeskDbContext db, ChangeWorkOrder change, ILogger<ReleaseLostWorkers> log)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        const Roles staff = Roles.Consultant | Roles.Specialist | Roles.TeamLeader;
        var held = await (
            from order in db.WorkOrders.AsNoTracking()
            join worker in db.People on order.WorkerId equals worker.Id
            where order.ClosedAt == null && order.MergedIntoId == null && (order.Status == Status.Logged || order.Status == Status.InProgress)
                && !worker.IsImported && (worker.IsDisabled || (worker.Roles & staff) == 0)
            orderby order.PriorityRank, order.Id
            select new { order.Id, order.Version, Worker = worker.Name }).Take(BatchSize).ToListAsync(cancel);
        foreach (var order in held)
            await SweepStep.RunAsync(db, log, order.Id, () =>
                change.RunAsync(Actor.System, new SeenWorkOrder(order.Id, order.Version), (left, now) => left.ReleaseLostWorker(order.Worker, now), cancel));
    }
}
