using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>From the helpdesk to a support channel, between channels, and back.</summary>
public sealed partial class WorkOrder
{
    public Ruling CanEscalate(Actor actor) =>
        Only(Status != Status.Closed, "A closed work order cannot be escalated. Reopen it first.")
            .And(() => Only(!Tier.IsChannel(), $"It is with {Tier.Label()} already. The channel passes it on, or back to the helpdesk."))
            .And(() => Only(IsHelpdeskHere(actor), "Only the helpdesk escalates a work order."))
            .And(() => WhileBeingWorked("escalate it"));

    /// <summary>Hands the order to a channel with what it needs to know. The owner stays accountable; a member of the channel takes it.</summary>
    public void Escalate(Tier channel, EscalationReason reason, HandoverPackage package, Actor actor, DateTimeOffset now)
    {
        CanEscalate(actor).Enforce();
        MustBeChannel(channel);
        Record(new Escalated(channel, Chosen(reason, "why it is escalated"), package), actor, now);
    }

    public Ruling CanPassOn(Actor actor) =>
        Only(Tier.IsChannel(), "Only an order at a support channel is passed on. Escalate it.")
            .And(() => WorkableBy(actor))
            .And(() => WhileBeingWorked("pass it on"));

    public void PassOn(Tier channel, string reason, Actor actor, DateTimeOffset now)
    {
        CanPassOn(actor).Enforce();
        MustBeChannel(channel);
        if (channel == Tier)
            throw new RuleBrokenException($"It is with {channel.Label()} already. Choose another channel.");
        Record(new PassedOn(Tier, channel, Text(reason, ReasonLength, "why the other channel should have it")), actor, now);
    }

    public Ruling CanReturn(Actor actor) =>
        Only(Tier.IsChannel(), "It is with the helpdesk already.")
            .And(() => WorkableBy(actor))
            .And(() => WhileBeingWorked("return it"));

    /// <summary>Gives the order back to the helpdesk: the package is incomplete, it is another's matter, or the helpdesk can do the rest.</summary>
    public void Return(ReturnReason reason, string note, Actor actor, DateTimeOffset now)
    {
        CanReturn(actor).Enforce();
        Record(new Returned(Tier, Chosen(reason, "why it is returned"), Text(note, ReasonLength, reason == ReturnReason.Incomplete ? "what is missing" : "why you return it")), actor, now);
    }

    private static void MustBeChannel(Tier tier)
    {
        if (!tier.IsChannel() || !Enum.IsDefined(tier))
            throw new RuleBrokenException("Choose a support channel: Network & Desktop, Applications or Intelligence.");
    }

    private void MoveBetweenTiers(Tier tier, StayOutcome outcome, DateTimeOffset at)
    {
        MoveTo(tier, outcome, at);
        TimesReassigned++;
        Status = Status.InProgress;
    }

    public sealed record Escalated(Tier Channel, EscalationReason Reason, HandoverPackage Package) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorkerIfNone(stamp);
            order.MoveBetweenTiers(Channel, StayOutcome.Escalated, stamp.At);
        }
    }

    public sealed record PassedOn(Tier From, Tier To, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.MoveBetweenTiers(To, StayOutcome.PassedOn, stamp.At);
    }

    public sealed record Returned(Tier From, ReturnReason Reason, string Note) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) =>
            order.MoveBetweenTiers(Tier.Helpdesk, Reason == ReturnReason.Incomplete ? StayOutcome.ReturnedIncomplete : StayOutcome.Returned, stamp.At);
    }
}

/// <summary>Why an order goes to the second level (S0-5).</summary>
public enum EscalationReason
{
    NotResolved,
    OutsideCapability,
}

/// <summary>Why a channel gives an order back.</summary>
public enum ReturnReason
{
    Incomplete,
    WrongChannel,
    HelpdeskCanFinish,
}
