using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: an open order whose owner has left, or left the helpdesk, gets another one by routing. Nobody answers for an order who cannot sign in.</summary>
/// <remarks>So are the open orders of an import whose owner in the other system has no account here.</remarks>
public sealed class ReplaceLostOwners(
    HelpdeskDbContext db, WorkOrderIntake intake, ChangeWorkOrder change, ILogger<ReplaceLostOwners> log)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        const Roles helpdesk = Roles.Consultant | Roles.TeamLeader;
        var orphaned = await db.WorkOrders.AsNoTracking()
            .Where(order => order.ClosedAt == null
                && db.People.Any(owner => owner.Id == order.OwnerId && (owner.IsImported || owner.IsDisabled || (owner.Roles & helpdesk) == 0)))
            .OrderBy(order => order.PriorityRank).ThenBy(order => order.Id)
            .Select(order => new
            {
                order.Id,
                order.Version,
                order.CategoryId,
                order.RequesterId,
                Owner = db.People.Where(owner => owner.Id == order.OwnerId).Select(owner => new { owner.Name, owner.IsImported }).First(),
            })
            .Take(BatchSize).ToListAsync(cancel);
        foreach (var order in orphaned)
            await SweepStep.RunAsync(db, log, order.Id, async () =>
            {
                var routing = await intake.RouteAsync(order.CategoryId, order.RequesterId, cancel);
                routing = routing with { Reason = $"{order.Owner.Name} {(order.Owner.IsImported ? "has no account here" : "left the helpdesk")}. {routing.Reason}" };
                await change.RunAsync(Actor.System, new SeenWorkOrder(order.Id, order.Version), (lost, now) => lost.ReplaceOwner(routing, now), cancel);
            });
    }
}
