using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Adds something that a channel needs to know, or changes it. Orders escalated before keep their package.</summary>
public sealed class SaveChannelRequirement(PolicyChanges changes)
{
    /// <param name="seen">The row as the page showed it; null for a new one.</param>
    public async Task RunAsync(Actor actor, SeenPolicy? seen, Tier channel, int position, string label, bool required, CancellationToken cancel)
    {
        var requirement = seen is null
            ? changes.Add(actor, ChannelRequirement.Of(channel, position, label, required))
            : await changes.LoadAsync<ChannelRequirement>(actor, seen.Id, seen.Version, cancel);
        if (seen is not null)
            requirement.Change(position, label, required);
        await changes.SaveAsync(actor, seen is null ? "Hand-over requirement added" : "Hand-over requirement changed", $"{requirement.Channel.Label()}: {requirement.Label}", cancel);
    }
}
