using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The versions of the service levels, the newest first; that one is in force.</summary>
public sealed class PolicyVersions(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<ServiceLevelPolicy>> RunAsync(CancellationToken cancel) =>
        await db.ServiceLevelPolicies.AsNoTracking().OrderByDescending(policy => policy.Version).ToListAsync(cancel);
}
