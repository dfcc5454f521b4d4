namespace PPI.Helpdesk.WorkOrders;

/// <summary>An owner offers a work order to a named person, who accepts or declines. Until then the giver owns it.</summary>
public sealed class HandOver
{
    private HandOver()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }
    public int Number { get; private set; }
    public int FromId { get; private set; }
    public int ToId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public HandOverState State { get; private set; }

    internal static HandOver Offer(int number, int fromId, int toId, string reason, DateTimeOffset at) =>
        new() { Number = number, FromId = fromId, ToId = toId, Reason = reason, OfferedAt = at, State = HandOverState.Offered };

    internal void End(HandOverState state, DateTimeOffset at) => (State, AnsweredAt) = (state, at);
}

/// <summary>What became of an offered hand-over.</summary>
public enum HandOverState
{
    Offered,
    Accepted,
    Declined,
    Withdrawn,

    /// <summary>The order was reassigned or closed before the offer was answered.</summary>
    Overtaken,
}
