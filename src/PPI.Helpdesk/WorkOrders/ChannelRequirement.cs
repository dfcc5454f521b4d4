namespace PPI.Helpdesk.WorkOrders;

/// <summary>One thing a support channel needs to know before it takes an order over: a field of its hand-over package.</summary>
public sealed class ChannelRequirement
{
    public const int LabelLength = 120;

    private ChannelRequirement()
    {
    }

    public int Id { get; private set; }
    public Tier Channel { get; private set; }
    public int Position { get; private set; }

    /// <summary>What is asked: "Error text, word for word".</summary>
    public string Label { get; private set; } = "";

    public bool IsRequired { get; private set; }
    public int Version { get; private set; }

    public static ChannelRequirement Of(Tier channel, int position, string label, bool required = true)
    {
        if (!Tiers.Channels.Contains(channel))
            throw new RuleBrokenException("Only support channels have hand-over packages. Choose one of them.");
        var requirement = new ChannelRequirement { Channel = channel };
        requirement.Change(position, label, required);
        return requirement;
    }

    public void Change(int position, string label, bool required)
    {
        (Position, Label, IsRequired) = (position, WorkOrder.Text(label, LabelLength, "what the channel needs to know"), required);
        Version++;
    }

    /// <summary>The packages that ship; each channel edits its own.</summary>
    public static IReadOnlyList<ChannelRequirement> Defaults() =>
    [
        Of(Tier.NetworkAndDesktop, 1, "What was tried, and what happened"),
        Of(Tier.NetworkAndDesktop, 2, "Device name or asset tag"),
        Of(Tier.NetworkAndDesktop, 3, "Where: building, floor, socket or access point"),
        Of(Tier.NetworkAndDesktop, 4, "Error text, word for word", required: false),
        Of(Tier.Applications, 1, "What was tried, and what happened"),
        Of(Tier.Applications, 2, "Application and transaction or screen"),
        Of(Tier.Applications, 3, "Error text, word for word"),
        Of(Tier.Applications, 4, "Steps that lead to it", required: false),
        Of(Tier.Intelligence, 1, "What was tried, and what happened"),
        Of(Tier.Intelligence, 2, "Report or data set"),
        Of(Tier.Intelligence, 3, "What was expected, and what is shown"),
        Of(Tier.Intelligence, 4, "Period and filters", required: false),
    ];
}
