using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>What a category is: its name, the service it belongs to, and how its orders are routed and escalated.</summary>
public sealed record CategoryTerms(
    string Name,
    int? ServiceId = null,
    SupportChannels SuggestedChannel = SupportChannels.None,
    string Skill = "");
