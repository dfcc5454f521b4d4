namespace PPI.Helpdesk.WorkOrders;

/// <summary>One stay of an order at a tier: who worked it there, from when until when, and how it left. Flow, hops and time per tier come from these.</summary>
public sealed class TierStay
{
    private TierStay()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    public Tier Tier { get; private set; }

    /// <summary>The last person who worked it during this stay; null while it waits in the tier's queue.</summary>
    public int? WorkerId { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Null for the present stay.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public StayOutcome? Outcome { get; private set; }

    internal static TierStay Enter(int number, Tier tier, DateTimeOffset at) => new() { Number = number, Tier = tier, EnteredAt = at };

    internal void WorkedBy(int? personId) => WorkerId = personId ?? WorkerId;

    internal void Leave(StayOutcome outcome, DateTimeOffset at)
    {
        Outcome = outcome;
        // An imported log may say "closed" before it says "assigned": no stay lasts less than nothing.
        LeftAt = at < EnteredAt ? EnteredAt : at;
    }
}

/// <summary>How a stay at a tier ended.</summary>
public enum StayOutcome
{
    Escalated,
    PassedOn,
    Returned,
    ReturnedIncomplete,
    Declined,
    Closed,
}
