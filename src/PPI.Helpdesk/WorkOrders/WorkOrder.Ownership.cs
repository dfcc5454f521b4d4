using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// One accountable owner from logging to closing (S2-35, S2-75). Ownership moves only by a hand-over that a named person accepts;
/// a team leader may reassign at once.
/// </summary>
public sealed partial class WorkOrder
{
    private readonly List<HandOver> handOvers = [];

    public int OwnerId { get; private set; }

    /// <summary>How often the owner or the tier changed after routing.</summary>
    public int TimesReassigned { get; private set; }

    public IReadOnlyList<HandOver> HandOvers => handOvers;

    /// <summary>The offer that waits for an answer; null when there is none.</summary>
    public HandOver? OpenHandOver => handOvers.Find(handOver => handOver.State == HandOverState.Offered);

    public Ruling CanTake(Actor actor) =>
        WorkableBy(actor)
            .And(() => WhileBeingWorked("take it"))
            .And(() => Only(WorkerId != actor.PersonId, "You are working on it already."));

    /// <summary>Starts working on the order. The owner stays accountable.</summary>
    public void Take(Actor actor, DateTimeOffset now)
    {
        CanTake(actor).Enforce();
        Record(new Taken(actor.PersonId!.Value, actor.Name), actor, now);
    }

    public Ruling CanOfferHandOver(Actor actor) =>
        Only(IsHelpdeskHere(actor) && (actor.PersonId == OwnerId || actor.IsTeamLeader), "Only the owner hands a work order over.")
            .And(() => WhileOpen("hand it over"))
            .And(() => Only(OpenHandOver is null, "It is offered to somebody already. Wait for the answer, or withdraw the offer."));

    public void OfferHandOver(Actor to, string reason, Actor actor, DateTimeOffset now)
    {
        CanOfferHandOver(actor).Enforce();
        MayOwn(to).Enforce();
        Record(new HandOverOffered(OwnerId, to.PersonId!.Value, to.Name, Text(reason, ReasonLength, "why you hand it over")), actor, now);
    }

    public Ruling CanAnswerHandOver(Actor actor) =>
        Only(OpenHandOver?.ToId == actor.PersonId && OpenHandOver is not null, "This work order is not offered to you.");

    public void AcceptHandOver(Actor actor, DateTimeOffset now)
    {
        CanAnswerHandOver(actor).Enforce();
        MayOwn(actor).Enforce();
        Record(new HandOverAccepted(actor.PersonId!.Value, actor.Name), actor, now);
    }

    public void DeclineHandOver(string reason, Actor actor, DateTimeOffset now)
    {
        CanAnswerHandOver(actor).Enforce();
        Record(new HandOverDeclined(Text(reason, ReasonLength, "why you decline")), actor, now);
    }

    public Ruling CanWithdrawHandOver(Actor actor) =>
        Only(OpenHandOver is not null, "No hand-over is offered.")
            .And(() => Only(OpenHandOver!.FromId == actor.PersonId || (actor.IsTeamLeader && IsStaffHere(actor)), "Only who offered a hand-over withdraws it."));

    public void WithdrawHandOver(Actor actor, DateTimeOffset now)
    {
        CanWithdrawHandOver(actor).Enforce();
        Record(new HandOverWithdrawn(), actor, now);
    }

    public Ruling CanReassign(Actor actor) =>
        Only(actor.IsTeamLeader && IsStaffHere(actor), "Only a team leader reassigns a work order at once. Offer a hand-over instead.")
            .And(() => WhileOpen("reassign it"));

    public void Reassign(Actor to, string reason, Actor actor, DateTimeOffset now)
    {
        CanReassign(actor).Enforce();
        MayOwn(to).Enforce();
        Record(new Reassigned(OwnerId, to.PersonId!.Value, to.Name, Text(reason, ReasonLength, "why you reassign it")), actor, now);
    }

    /// <summary>Somebody else answers from now on, because the owner cannot any more; called by the system when it finds that.</summary>
    public void ReplaceOwner(Routing routing, DateTimeOffset now)
    {
        WhileOpen("give it to somebody else").Enforce();
        if (routing.OwnerId == OwnerId || routing.OwnerId == RequesterId)
            throw new RuleBrokenException($"{routing.OwnerName} cannot answer for it instead. Name somebody else.");
        Record(new Reassigned(OwnerId, routing.OwnerId, routing.OwnerName, routing.Reason), Actor.System, now);
    }

    private Ruling MayOwn(Actor person) =>
        Only(person.IsHelpdesk, $"{person.Name} is no consultant. The helpdesk owns every work order until it is closed.")
            .And(() => Only(!IsRequester(person), $"{person.Name} is the customer of this work order. Name somebody else."))
            .And(() => Only(person.PersonId != OwnerId, $"{person.Name} owns it already."));

    private void SetOwner(int personId)
    {
        if (personId != OwnerId)
            TimesReassigned++;
        MovePromises(OwnerId, personId);
        OwnerId = personId;
    }

    private void EndHandOver(HandOverState state, DateTimeOffset at) => OpenHandOver?.End(state, at);

    public sealed record Routed(int OwnerId, string OwnerName, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.OwnerId = OwnerId;
    }

    public sealed record Taken(int WorkerId, string WorkerName) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorker(WorkerId);
            order.Status = Status.InProgress;
        }
    }

    public sealed record HandOverOffered(int FromId, int ToId, string ToName, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) =>
            order.handOvers.Add(HandOver.Offer(order.handOvers.Count + 1, FromId, ToId, Reason, stamp.At));
    }

    public sealed record HandOverAccepted(int OwnerId, string OwnerName) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.EndHandOver(HandOverState.Accepted, stamp.At);
            order.SetOwner(OwnerId);
        }
    }

    public sealed record HandOverDeclined(string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.EndHandOver(HandOverState.Declined, stamp.At);
    }

    public sealed record HandOverWithdrawn : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.EndHandOver(HandOverState.Withdrawn, stamp.At);
    }

    public sealed record Reassigned(int FromId, int OwnerId, string OwnerName, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.EndHandOver(HandOverState.Overtaken, stamp.At);
            order.SetOwner(OwnerId);
        }
    }
}
