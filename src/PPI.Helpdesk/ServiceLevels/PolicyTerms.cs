using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What a version of the service levels is to say, as chosen in a form.</summary>
/// <param name="Note">Why it differs from the version before.</param>
public sealed record PolicyTerms(int CalendarId, IReadOnlyList<ServiceTarget> Targets, IReadOnlyList<HoldReason> PausingHolds, int WarnAtPercent, string Note)
{
    internal ServiceLevelPolicy AsVersion(int version) => ServiceLevelPolicy.Of(version, CalendarId, Targets, PausingHolds, WarnAtPercent);
}
