namespace PPI.Helpdesk.WorkOrders;

/// <summary>Which tier has the order, who works it there, and the stays that led here.</summary>
public sealed partial class WorkOrder
{
    public Tier Tier { get; private set; }

    /// <summary>Who works the order now; null while it waits in its tier's queue. The owner stays accountable.</summary>
    public int? WorkerId { get; private set; }

    /// <summary>In their order. While the order is open the last one has not ended.</summary>
    public IReadOnlyList<TierStay> Stays => stays;

    private void EnterTier(Tier tier, DateTimeOffset at)
    {
        Tier = tier;
        WorkerId = null;
        stays.Add(TierStay.Enter(stays.Count + 1, tier, at));
    }

    private void MoveTo(Tier tier, StayOutcome outcome, DateTimeOffset at)
    {
        if (tier == Tier && stays.Count > 0 && stays[^1].LeftAt is null)
            return;
        LeaveTier(outcome, at);
        EnterTier(tier, at);
    }

    private void LeaveTier(StayOutcome outcome, DateTimeOffset at)
    {
        if (stays.Count > 0 && stays[^1].LeftAt is null)
            stays[^1].Leave(outcome, at);
    }

    private void SetWorker(int? personId)
    {
        WorkerId = personId;
        stays[^1].WorkedBy(personId);
    }

    /// <summary>Who acts on an untaken order has taken it.</summary>
    private void SetWorkerIfNone(Stamp stamp)
    {
        if (WorkerId is null && stamp.PersonId is { } personId)
            SetWorker(personId);
    }
}
