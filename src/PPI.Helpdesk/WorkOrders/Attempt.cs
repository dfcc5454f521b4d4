namespace PPI.Helpdesk.WorkOrders;

/// <summary>One proposed resolution, numbered, with what was done and what the customer said to it. The page shows attempts as chapters.</summary>
public sealed class Attempt
{
    private Attempt()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order, carried ones included.</summary>
    public int Number { get; private set; }

    public Tier Tier { get; private set; }

    /// <summary>Who proposed it.</summary>
    public int? PersonId { get; private set; }

    public string Done { get; private set; } = "";
    public ResolutionKind Kind { get; private set; }

    /// <summary>Minutes of work, as stated by who proposed it.</summary>
    public int MinutesUsed { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }
    public Verdict Verdict { get; private set; }
    public DateTimeOffset? VerdictAt { get; private set; }
    public VerdictVia? VerdictVia { get; private set; }

    /// <summary>Why the customer declined; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>1 (bad) to 10 (excellent); null when the customer gave none.</summary>
    public int? Score { get; private set; }

    public string Comment { get; private set; } = "";

    /// <summary>The earlier order that this attempt was made on, when a closed order goes on in a linked one.</summary>
    public int? CarriedFromId { get; private set; }

    internal static Attempt Propose(int number, Tier tier, int? personId, string done, ResolutionKind kind, int minutes, DateTimeOffset at) =>
        new() { Number = number, Tier = tier, PersonId = personId, Done = done, Kind = kind, MinutesUsed = minutes, ProposedAt = at };

    internal static Attempt Carried(int number, CarriedAttempt earlier) => new()
    {
        Number = number,
        Tier = earlier.Tier,
        PersonId = earlier.PersonId,
        Done = earlier.Done,
        Kind = earlier.Kind,
        MinutesUsed = earlier.MinutesUsed,
        ProposedAt = earlier.ProposedAt,
        Verdict = earlier.Verdict,
        VerdictAt = earlier.VerdictAt,
        Reason = earlier.Reason,
        Score = earlier.Score,
        CarriedFromId = earlier.WorkOrderId,
    };

    internal void Accept(VerdictVia via, int? score, string comment, DateTimeOffset at)
    {
        (Verdict, VerdictAt, VerdictVia, Score, Comment) = (Verdict.Accepted, at, via, score, comment);
        Reason = "";
    }

    internal void Decline(VerdictVia via, string reason, int? score, DateTimeOffset at) =>
        (Verdict, VerdictAt, VerdictVia, Reason, Score) = (Verdict.Declined, at, via, reason, score);

    internal void Lapse(DateTimeOffset at) => (Verdict, VerdictAt) = (Verdict.Lapsed, at);

    internal void Overtake(DateTimeOffset at) => (Verdict, VerdictAt) = (Verdict.Overtaken, at);
}

/// <summary>An attempt of an earlier order, as it is carried into the order that continues it.</summary>
public sealed record CarriedAttempt(
    int WorkOrderId, Tier Tier, int? PersonId, string Done, ResolutionKind Kind, int MinutesUsed,
    DateTimeOffset ProposedAt, Verdict Verdict, DateTimeOffset? VerdictAt, string Reason, int? Score);

/// <summary>What the customer said to an attempt.</summary>
public enum Verdict
{
    Pending,
    Accepted,
    Declined,

    /// <summary>No answer to the callback and its reminders. Never counted as satisfied.</summary>
    Lapsed,

    /// <summary>The order was withdrawn or closed as a duplicate before the customer answered.</summary>
    Overtaken,
}

/// <summary>How the customer's verdict came in.</summary>
public enum VerdictVia
{
    Portal,
    SignedLink,
    Call,
    Email,
}

/// <summary>Whether the cause is gone.</summary>
public enum ResolutionKind
{
    Permanent,
    Workaround,
}
