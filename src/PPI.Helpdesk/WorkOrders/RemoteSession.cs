namespace PPI.Helpdesk.WorkOrders;

/// <summary>Somebody saw or steered the customer's device, with their consent.</summary>
public sealed class RemoteSession
{
    private RemoteSession()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    /// <summary>The tool's name in the configuration, as it was then.</summary>
    public string Tool { get; private set; } = "";

    public int? HelperId { get; private set; }
    public Consent Consent { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    internal static RemoteSession Start(int number, string tool, int? helperId, Consent consent, DateTimeOffset at) =>
        new() { Number = number, Tool = tool, HelperId = helperId, Consent = consent, StartedAt = at };

    internal void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>How the customer agreed that somebody looks at their screen.</summary>
public enum Consent
{
    OnThePhone,
    InWriting,
    InPerson,
}
