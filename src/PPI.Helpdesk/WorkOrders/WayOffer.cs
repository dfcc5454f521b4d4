namespace PPI.Helpdesk.WorkOrders;

/// <summary>Two or three ways forward, offered to the customer, who picks one. What the ways are stands in the timeline.</summary>
public sealed class WayOffer
{
    private WayOffer()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    /// <summary>How many ways there are to choose from.</summary>
    public int Ways { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The order waits for this choice, and for nothing else; it may go on while the choice stays open.</summary>
    public bool IsWaitedFor { get; private set; }

    public WayOfferState State { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Which way was chosen, counted from 1; null when none was.</summary>
    public int? ChosenWay { get; private set; }

    public int? ChosenById { get; private set; }

    internal static WayOffer Make(int number, int ways, DateTimeOffset expiresAt) =>
        new() { Number = number, Ways = ways, ExpiresAt = expiresAt, IsWaitedFor = true };

    internal void StopWaiting() => IsWaitedFor = false;

    internal void Choose(int way, int? personId, DateTimeOffset at) =>
        (State, EndedAt, ChosenWay, ChosenById) = (WayOfferState.Chosen, at, way, personId);

    internal void End(WayOfferState state, DateTimeOffset at) => (State, EndedAt) = (state, at);
}

/// <summary>One way forward: what it is called, what happens, how long it takes.</summary>
public sealed record Way(string Title, string Happens, string Takes);

/// <summary>What became of offered ways.</summary>
public enum WayOfferState
{
    Open,
    Chosen,
    Withdrawn,
    Expired,

    /// <summary>The order was resolved or closed before the customer chose.</summary>
    Overtaken,
}
