using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Corrects kind, category, service or severity; the priority follows by the policy.</summary>
public sealed class ReclassifyWorkOrder(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, Classification classification, CancellationToken cancel)
    {
        var policy = new PriorityPolicy(await db.PriorityRules.AsNoTracking().ToListAsync(cancel));
        if (classification.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, cancel))
            throw new RuleBrokenException("There is no such category. Choose one from the list.");
        if (classification.ServiceId is { } service && !await db.Services.AnyAsync(s => s.Id == service, cancel))
            throw new RuleBrokenException("There is no such service. Choose one from the list.");
        await change.RunAsync(actor, seen, (order, now) =>
            order.Reclassify(classification, policy.Decide(classification.Severity, classification.Kind), actor, now), cancel);
    }
}
