using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Choices (S4-21): the worker offers two or three ways forward, and the customer decides.</summary>
public sealed partial class WorkOrder
{
    public const int FewestWays = 2;
    public const int MostWays = 3;
    public const int WayTitleLength = 100;

    private readonly List<WayOffer> wayOffers = [];

    public IReadOnlyList<WayOffer> WayOffers => wayOffers;

    /// <summary>The offer that waits for the customer; null when there is none.</summary>
    public WayOffer? OpenWayOffer => wayOffers.Find(offer => offer.State == WayOfferState.Open);

    public Ruling CanOfferWays(Actor actor) =>
        WorkableBy(actor)
            .And(() => Only(OpenWayOffer is null, "The customer has been offered a choice already. Wait, or withdraw it."))
            .And(() => WhileBeingWorked("offer a choice"));

    /// <summary>Asks the customer which way to go; the order waits for the answer.</summary>
    /// <param name="expiresAt">Afterwards it is the worker's decision again.</param>
    public void OfferWays(string question, IReadOnlyList<Way> ways, DateTimeOffset expiresAt, Actor actor, DateTimeOffset now)
    {
        CanOfferWays(actor).Enforce();
        if (ways.Count is < FewestWays or > MostWays)
            throw new RuleBrokenException($"Offer {FewestWays} or {MostWays} ways, each with what happens and how long it takes.");
        if (expiresAt <= now || expiresAt > now.AddYears(1))
            throw new RuleBrokenException("The customer needs time to choose. Write a date ahead, within a year.");
        Record(new WaysOffered(wayOffers.Count + 1, Text(question, ReasonLength, "what the customer decides"), [.. ways.Select(Valid)], expiresAt), actor, now);
    }

    public Ruling CanChooseWay(Actor actor, DateTimeOffset now) =>
        Only(OpenWayOffer is not null, wayOffers is [.., { State: WayOfferState.Chosen }] ? "The choice has been made already." : "No choice is offered any more. Write a reply.")
            .And(() => Only(now < OpenWayOffer!.ExpiresAt, "The time for this choice is over. Write a reply."))
            .And(() => SpokenFor(actor, "Only the customer chooses. Tell them."));

    /// <param name="way">Counted from 1.</param>
    public void ChooseWay(int offer, int way, string title, VerdictVia via, Actor actor, DateTimeOffset now)
    {
        CanChooseWay(actor, now).Enforce();
        MustSpeakForCustomer(via, actor);
        if (OpenWayOffer!.Number != offer)
            throw new RuleBrokenException("Another choice is offered by now. Look at it, then choose.");
        if (way < 1 || way > OpenWayOffer.Ways)
            throw new RuleBrokenException("Choose one of the ways that are offered.");
        Record(new WayChosen(offer, way, title, via), actor, now);
    }

    public Ruling CanWithdrawWays(Actor actor) => Only(OpenWayOffer is not null, "No choice is offered.").And(() => WorkableBy(actor));

    public void WithdrawWays(string reason, Actor actor, DateTimeOffset now)
    {
        CanWithdrawWays(actor).Enforce();
        Record(new WaysWithdrawn(OpenWayOffer!.Number, Text(reason, ReasonLength, "why it is withdrawn")), actor, now);
    }

    /// <summary>The customer did not choose in time; called by the system.</summary>
    public void ExpireWays(DateTimeOffset now)
    {
        if (OpenWayOffer is not { } offer || now < offer.ExpiresAt)
            throw new RuleBrokenException("The customer still has time to choose.");
        Record(new WaysExpired(offer.Number), Actor.System, now);
    }

    private static Way Valid(Way way) => new(
        Given(Line(way.Title, WayTitleLength, "what this way is called"), "what each way is called"),
        Text(way.Happens, ReasonLength, "what happens, for each way"),
        Given(Line(way.Takes, WayTitleLength, "how long it takes"), "how long each way takes"));

    /// <summary>Whoever waits for something else, or goes on already, does not stop because the choice is over.</summary>
    private void StopWaitingForChoice()
    {
        if (OpenWayOffer is { IsWaitedFor: true })
            StopWaiting();
    }

    private void EndWayOffer(WayOfferState state, DateTimeOffset at) => OpenWayOffer?.End(state, at);

    public sealed record WaysOffered(int Number, string Question, IReadOnlyList<Way> Ways, DateTimeOffset ExpiresAt) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorkerIfNone(stamp);
            order.AnswerCustomer(stamp);
            order.wayOffers.Add(WayOffer.Make(Number, Ways.Count, ExpiresAt));
            order.Status = Status.AwaitingCustomer;
        }
    }

    public sealed record WayChosen(int Number, int Way, string Title, VerdictVia Via) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.StopWaitingForChoice();
            order.OpenWayOffer?.Choose(Way, stamp.PersonId, stamp.At);
            order.UnansweredSince ??= stamp.At;
        }
    }

    public sealed record WaysWithdrawn(int Number, string Reason) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.StopWaitingForChoice();
            order.EndWayOffer(WayOfferState.Withdrawn, stamp.At);
        }
    }

    public sealed record WaysExpired(int Number) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.StopWaitingForChoice();
            order.EndWayOffer(WayOfferState.Expired, stamp.At);
        }
    }
}
