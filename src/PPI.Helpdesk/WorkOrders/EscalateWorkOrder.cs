using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Moves an order from the helpdesk to a support channel, with what the channel needs to know.</summary>
public sealed class EscalateWorkOrder(ChangeWorkOrder change, HelpdeskDbContext db)
{
    /// <param name="answers">By the id of the channel's requirement.</param>
    public async Task RunAsync(
        Actor actor, SeenWorkOrder seen, Tier channel, EscalationReason reason, IReadOnlyDictionary<int, string> answers, CancellationToken cancel)
    {
        var requirements = await db.ChannelRequirements.AsNoTracking().Where(requirement => requirement.Channel == channel).ToListAsync(cancel);
        await change.RunAsync(actor, seen, (order, now) =>
        {
            order.CanEscalate(actor).Enforce();
            order.Escalate(channel, reason, HandoverPackage.For(channel, requirements, answers), actor, now);
        }, cancel);
    }
}
