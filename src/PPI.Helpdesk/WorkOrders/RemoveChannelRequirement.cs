using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A channel no longer needs to know something.</summary>
public sealed class RemoveChannelRequirement(PolicyChanges changes, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenPolicy seen, CancellationToken cancel)
    {
        var requirement = await changes.LoadAsync<ChannelRequirement>(actor, seen.Id, seen.Version, cancel);
        db.Remove(requirement);
        await changes.SaveAsync(actor, "Hand-over requirement removed", $"{requirement.Channel.Label()}: {requirement.Label}", cancel);
    }
}
