using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What each channel needs to know, for the escalation form.</summary>
public sealed class ChannelNeeds(HelpdeskDbContext db)
{
    public async Task<IReadOnlyList<ChannelNeed>> RunAsync(CancellationToken cancel) =>
        await db.ChannelRequirements.AsNoTracking()
            .OrderBy(requirement => requirement.Channel).ThenBy(requirement => requirement.Position)
            .Select(requirement => new ChannelNeed(requirement.Id, requirement.Channel, requirement.Position, requirement.Label, requirement.IsRequired, requirement.Version))
            .ToListAsync(cancel);
}

/// <summary>One field of a channel's hand-over package.</summary>
public sealed record ChannelNeed(int Id, Tier Channel, int Position, string Label, bool IsRequired, int Version);
