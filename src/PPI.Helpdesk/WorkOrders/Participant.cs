namespace PPI.Helpdesk.WorkOrders;

/// <summary>Somebody besides the customer who follows an order, and what they may do.</summary>
public sealed class Participant
{
    private Participant()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }
    public int PersonId { get; private set; }
    public ParticipantLevel Level { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    internal static Participant Add(int personId, ParticipantLevel level, DateTimeOffset at) => new() { PersonId = personId, Level = level, AddedAt = at };

    internal void Change(ParticipantLevel level) => Level = level;
}

/// <summary>What a participant may do.</summary>
public enum ParticipantLevel
{
    Follow,
    Reply,

    /// <summary>May also say whether it works.</summary>
    Approve,
}
