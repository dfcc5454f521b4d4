using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>One step of a work order's history (S1-13): who, when, what, and for whose eyes. Added, never changed.</summary>
public sealed class TimelineRecord : IAddedOnly
{
    /// <summary>Characters. Room for a hundred carried attempts with texts of full length.</summary>
    public const int DetailsLength = 4_000_000;

    private Step? step;

    private TimelineRecord()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … without gaps within an order.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who acted; null for the system.</summary>
    public int? PersonId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>The step's name, for filters.</summary>
    public string Kind { get; private set; } = "";

    public bool IsPublic { get; private set; }

    /// <summary>The step as JSON.</summary>
    public string Details { get; private set; } = "";

    public Step Step => step ??= Step.FromJson(Details);

    internal Stamp Stamp => new(Sequence, At, PersonId);

    internal static TimelineRecord Of(Step step, int sequence, Actor actor, DateTimeOffset at) => new()
    {
        step = step,
        Sequence = sequence,
        At = at,
        PersonId = actor.PersonId,
        PersonName = actor.Name,
        Kind = step.GetType().Name,
        IsPublic = step.IsPublic,
        Details = step.ToJson(),
    };
}
