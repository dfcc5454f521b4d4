namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the helpdesk passes on to a channel: the answers to the channel's requirements (S0-7).</summary>
public sealed record HandoverPackage(IReadOnlyList<PackageItem> Items)
{
    /// <summary>Takes the given answers for a channel's requirements.</summary>
    /// <exception cref="RuleBrokenException">Something required is missing; the message names all of it.</exception>
    public static HandoverPackage For(Tier channel, IEnumerable<ChannelRequirement> requirements, IReadOnlyDictionary<int, string> answers)
    {
        var asked = requirements.Where(requirement => requirement.Channel == channel).OrderBy(requirement => requirement.Position).ToList();
        var missing = asked.Where(requirement => requirement.IsRequired && string.IsNullOrWhiteSpace(answers.GetValueOrDefault(requirement.Id))).ToList();
        if (missing.Count > 0)
            throw new RuleBrokenException($"{channel.Label()} needs to know more: {string.Join("; ", missing.Select(requirement => requirement.Label))}.");
        return new HandoverPackage(
        [
            .. asked
                .Select(requirement => new PackageItem(requirement.Label, WorkOrder.Limited(answers.GetValueOrDefault(requirement.Id), 4_000, requirement.Label)))
                .Where(item => item.Answer.Length > 0),
        ]);
    }
}

/// <summary>One answered requirement.</summary>
public sealed record PackageItem(string Label, string Answer);
