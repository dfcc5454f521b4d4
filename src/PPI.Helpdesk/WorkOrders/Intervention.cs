namespace PPI.Helpdesk.WorkOrders;

/// <summary>A team leader steps in where a customer is not satisfied: who leads it, what was agreed with the customer, and what came of it.</summary>
public sealed class Intervention
{
    private Intervention()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    /// <summary>How often the customer had declined by then.</summary>
    public int Iteration { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Null when it opened by itself.</summary>
    public int? OpenedById { get; private set; }

    /// <summary>The team leader who sees to it.</summary>
    public int LeaderId { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>With the customer; empty until something is.</summary>
    public string Agreed { get; private set; } = "";

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public string Outcome { get; private set; } = "";

    internal static Intervention Open(int number, int iteration, int leaderId, string reason, Stamp stamp) => new()
    {
        Number = number,
        Iteration = iteration,
        OpenedAt = stamp.At,
        OpenedById = stamp.PersonId,
        LeaderId = leaderId,
        Reason = reason,
    };

    internal void Agree(string agreed) => Agreed = agreed;

    internal void Close(string outcome, DateTimeOffset at) => (Outcome, ClosedAt) = (outcome, at);
}
