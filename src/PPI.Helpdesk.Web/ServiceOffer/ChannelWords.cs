using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.ServiceOffer;

/// <summary>How a category's suggested channel is named on its pages.</summary>
public static class ChannelWords
{
    public static IReadOnlyList<SupportChannels> All { get; } =
        [SupportChannels.None, SupportChannels.NetworkAndDesktop, SupportChannels.Applications, SupportChannels.Intelligence];

    public static string Suggestion(this SupportChannels channel) => channel switch
    {
        SupportChannels.NetworkAndDesktop => "Network & Desktop",
        SupportChannels.Applications => "Applications",
        SupportChannels.Intelligence => "Intelligence",
        _ => "Helpdesk settles it",
    };
}
