using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Corrects kind, category (and with it the service) or severity; the priority follows by the policy.</summary>
public sealed class ReclassifyWorkOrder(ChangeWorkOrder change, WorkOrderIntake intake, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, Classification classification, CancellationToken cancel)
    {
        var policy = new PriorityPolicy(await db.PriorityRules.AsNoTracking().ToListAsync(cancel));
        if (classification.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, cancel))
            throw new RuleBrokenException("There is no such category. Choose one from the list.");
        classification = classification with { ServiceId = await intake.ServiceOfAsync(classification.CategoryId, cancel) };
        await change.RunAsync(actor, seen, (order, now) =>
            order.Reclassify(classification, policy.Decide(classification.Severity, classification.Kind), actor, now), cancel);
    }
}
