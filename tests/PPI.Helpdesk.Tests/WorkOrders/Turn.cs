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
    public Priority OtherPriority => Pick(new[] { Priority.P1, Priority.P2, Priority.P3 }.Where(priority => priority != order.Priority));
    public SeverityAnswers Answers => new(Number % 2 == 0, Number % 3 == 0, Any<WhoIsHit>(), Number % 5 == 0);
    public WorkOrder OtherOrder => A.WorkOrder().WithId(FreshId).Build();

    public Routing NewRouting
    {
        get
        {
            var owner = Pick(Someone.OfTheHelpdesk.Where(person => !order.IsRequester(person)));
            return new Routing(owner.PersonId!.Value, owner.Name, "drawn");
        }
    }

    public Tier OtherChannel(Tier than) => Pick(Tiers.Channels.Where(channel => channel != than));

    public Tier OtherTier(Tier than) => Pick(Enum.GetValues<Tier>().Where(tier => tier != than));

    public T Any<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    public T Either<T>(params T[] choices) => Pick(choices);

    public void ContinueWith(WorkOrder next)
    {
        Given.Id(next, FreshId);
        Continuation = next;
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
