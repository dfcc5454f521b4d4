using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The rows of the priority policy, in the order in which they are tried.</summary>
public sealed class PriorityRules(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<PriorityRule>> RunAsync(CancellationToken cancel) =>
        await db.PriorityRules.AsNoTracking().OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(cancel);
}
