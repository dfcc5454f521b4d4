using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>Whose turn it is, at what time, and everything that they could choose: all of it decided by a few drawn numbers.</summary>
internal sealed class Turn(WorkOrder order, DateTimeOffset now, Draw draw)
{
    public WorkOrder Order => order;
    public DateTimeOffset Now => now;
    public Actor Actor { get; } = draw.Actor == Someone.People.Count ? Actor.System : Someone.People[draw.Actor];

    /// <summary>The order that a continuation made; null while the history stays with the same order.</summary>
    public WorkOrder? Continuation { get; private set; }

    public int Number => draw.Variant;
    public int? Score => Number % 3 == 0 ? null : 1 + (Number % 10);
    public DateTimeOffset Soon => now.AddHours(1 + Number);
    public int FreshId => order.Id + 1_000 + (order.Version * 100) + Number;

    /// <summary>As an actor of this standing must say it came in.</summary>
    public VerdictVia Via => order.IsRequester(Actor) || !order.IsStaffHere(Actor) ? Either(VerdictVia.Portal, VerdictVia.SignedLink, VerdictVia.Email) : VerdictVia.Call;

    public Tier Channel => Tiers.Channels[Number % Tiers.Channels.Count];
    public Tier LastFixersTier => order.Attempts.Count > 0 ? order.Attempts[^1].Tier : Tier.Helpdesk;
    public Actor NextOwner => Pick(Someone.OfTheHelpdesk.Where(person => person.PersonId != order.OwnerId && !order.IsRequester(person)));
    public Actor Leader => Pick(Someone.OfTheHelpdesk.Where(person => person.IsTeamLeader && !order.IsRequester(person)));
    public Actor NextParticipant => Pick(Someone.People.Where(person => !order.IsRequester(person)));
    public ParticipantLevel NextLevel => Pick(Enum.GetValues<ParticipantLevel>().Where(level => !(level == ParticipantLevel.Approve && NextParticipant.IsStaff) && order.Participants.All(known => known.PersonId != NextParticipant.PersonId || known.Level != level)));
    public Actor Technician => Pick(Someone.People.Where(person => person.IsStaff && !order.IsRequester(person)));
    public int? Overdue => order.OpenPromises.FirstOrDefault(promise => promise.NoticedAt is null && promise.CallAt <= now)?.Number;
    public int PlannedVisit => order.Visits.FirstOrDefault(visit => visit.State == VisitState.Planned)?.Number ?? 1;
    public IReadOnlyList<Way> Ways => [new("Repair", "Thirty minutes now", "30 minutes"), new("Replace", "A new one", "2 hours"), .. Number % 2 == 0 ? [new Way("Wait", "Nothing", "a week")] : Array.Empty<Way>()];
    public Priority OtherPriority => Pick(new[] { Priority.P1, Priority.P2, Priority.P3 }.Where(priority => priority != order.Priority));
    public ChecklistMark OtherMark => Pick(Enum.GetValues<ChecklistMark>().Where(mark => order.Checklist.Count == 0 || order.Checklist[0].Mark != mark));
    public SeverityAnswers Answers => new(Number % 2 == 0, Number % 3 == 0, Any<WhoIsHit>(), Number % 5 == 0);
    public WorkOrder OtherOrder => field ??= A.WorkOrder().WithId(FreshId).Build();
    public WorkOrder CustomersOther => A.WorkOrder().WithId(FreshId).By(Someone.People.Single(person => order.IsRequester(person))).OwnedBy(Pick(Someone.OfTheHelpdesk.Where(person => !order.IsRequester(person)))).Build();
    public WorkOrder Surviving => A.WorkOrder().WithId(order.MergedIntoId ?? FreshId).Resolved().Build();
    public WorkOrder Follower => field ??= FollowerOf();
    public WorkOrderLink? ChosenLink => order.Links.FirstOrDefault(link => link.Kind.IsChosenByPeople());
    public IReadOnlyList<TimelineRecord> Messages => [Pick(order.Timeline.Where(record => CopiedMessage.Of(record) is not null))];

    public Routing NewRouting => RoutingFor(order.RequesterId);

    public Tier OtherChannel(Tier than) => Pick(Tiers.Channels.Where(channel => channel != than));

    public Tier OtherTier(Tier than) => Pick(Enum.GetValues<Tier>().Where(tier => tier != than));

    public T Any<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    public T Either<T>(params T[] choices) => Pick(choices);

    public WorkOrder SplitOff(string description)
    {
        var next = order.SplitOff(Messages, new SplitText("Also", description), "Emma", Guid.NewGuid(), new PriorityDecision(Priority.P3, "drawn"), RoutingFor(order.RequesterOfSplit(Messages)), Actor, now);
        Given.Id(next, FreshId);
        return next;
    }

    public void ContinueWith(WorkOrder next)
    {
        Given.Id(next, FreshId);
        Continuation = next;
    }

    // Merged while this order was fresh: all that counts is its number.
    private WorkOrder FollowerOf()
    {
        var follower = A.WorkOrder().WithId(FreshId + 1).Build();
        follower.MergeInto(A.WorkOrder().WithId(order.Id).Build(), [], Someone.TeamLeader, now);
        return follower;
    }

    private Routing RoutingFor(int requesterId)
    {
        var owner = Pick(Someone.OfTheHelpdesk.Where(person => person.PersonId != requesterId));
        return new Routing(owner.PersonId!.Value, owner.Name, "drawn");
    }

    private T Pick<T>(IEnumerable<T> choices)
    {
        var list = choices.ToList();
        return list[Number % list.Count];
    }
}

/// <summary>The numbers from which one turn follows.</summary>
/// <param name="Goal">0: any move; 1: a move that the rules allow, if there is one; 2: bad input.</param>
internal sealed record Draw(int Actor, int Move, int Variant, int Minutes, int Goal)
{
    public const int Any = 0;
    public const int Allowed = 1;
    public const int BadInput = 2;
}
