namespace PPI.Helpdesk.WorkOrders;

/// <summary>"I will call you back by …": who calls the customer, by when and what about, and what came of it.</summary>
public sealed class PromisedCall
{
    private PromisedCall()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    public PromiseKind Kind { get; private set; }

    /// <summary>Who calls. Whoever answers for the order next takes over what its owner promised.</summary>
    public int PromiserId { get; private set; }

    public DateTimeOffset PromisedAt { get; private set; }

    /// <summary>What was said to the customer; null for the callback, whose time its clock measures.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Empty for the callback.</summary>
    public string About { get; private set; } = "";

    /// <summary>When to call at the latest as things are: what was said, or the next try; null while only the callback's clock says it.</summary>
    public DateTimeOffset? CallAt { get; private set; }

    /// <summary>How often somebody called and did not reach the customer.</summary>
    public int TimesTried { get; private set; }

    public DateTimeOffset? LastTriedAt { get; private set; }

    /// <summary>What the last call came to: the last try, or how it was settled.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>When it was said that the time to call is over; null while it was not, and again when another time is set.</summary>
    public DateTimeOffset? NoticedAt { get; private set; }

    public PromiseState State { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    internal static PromisedCall Make(int number, PromiseKind kind, int promiserId, DateTimeOffset? dueAt, string about, DateTimeOffset at) => new()
    {
        Number = number,
        Kind = kind,
        PromiserId = promiserId,
        PromisedAt = at,
        DueAt = dueAt,
        CallAt = dueAt,
        About = about,
    };

    internal void MoveTo(int promiserId) => PromiserId = promiserId;

    internal void Notice(DateTimeOffset at) => NoticedAt = at;

    internal void Try(string outcome, DateTimeOffset? againAt, DateTimeOffset at)
    {
        (TimesTried, LastTriedAt, Outcome) = (TimesTried + 1, at, outcome);
        if (againAt is not null)
            (CallAt, NoticedAt) = (againAt, null);
    }

    internal void Settle(PromiseState state, string outcome, DateTimeOffset at) => (State, Outcome, SettledAt) = (state, outcome, at);
}

/// <summary>How a promise to call came about. One of each is open on an order.</summary>
public enum PromiseKind
{
    /// <summary>By itself, when a resolution was proposed: somebody asks whether it works.</summary>
    Callback,

    /// <summary>Somebody gave their word.</summary>
    Agreed,
}

/// <summary>What became of a promise to call.</summary>
public enum PromiseState
{
    Open,

    /// <summary>Somebody spoke with the customer.</summary>
    Kept,

    /// <summary>The customer wrote, or said whether it works, before anybody called.</summary>
    Answered,

    /// <summary>Somebody said why nobody need call.</summary>
    NotNeeded,

    /// <summary>The order went another way, or was closed without the customer's word.</summary>
    Overtaken,
}
