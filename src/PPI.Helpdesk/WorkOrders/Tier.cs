using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who works an order: the helpdesk (first level) or one of the second level's support channels (S0-6).</summary>
public enum Tier
{
    Helpdesk,
    NetworkAndDesktop,
    Applications,
    Intelligence,
}

/// <summary>The questions one asks of a <see cref="Tier"/>.</summary>
public static class Tiers
{
    public static IReadOnlyList<Tier> Channels { get; } = [Tier.NetworkAndDesktop, Tier.Applications, Tier.Intelligence];

    public static bool IsChannel(this Tier tier) => tier != Tier.Helpdesk;

    /// <summary>The channel whose members work this tier; none for the helpdesk.</summary>
    public static SupportChannels Channel(this Tier tier) => tier switch
    {
        Tier.NetworkAndDesktop => SupportChannels.NetworkAndDesktop,
        Tier.Applications => SupportChannels.Applications,
        Tier.Intelligence => SupportChannels.Intelligence,
        _ => SupportChannels.None,
    };
}
