using System.Globalization;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A team leader steps in, so that nobody is left in an endless loop of attempts that do not satisfy. It ends no loop: only the customer's acceptance does.</summary>
public sealed partial class WorkOrder
{
    private readonly List<Intervention> interventions = [];

    /// <summary>In their order; one at a time is open.</summary>
    public IReadOnlyList<Intervention> Interventions => interventions;

    /// <summary>Null while no team leader has stepped in.</summary>
    public Intervention? OpenIntervention => interventions.Find(intervention => intervention.ClosedAt is null);

    public Ruling CanOpenIntervention(Actor actor) =>
        Only(actor.IsTeamLeader && IsStaffHere(actor), "Only a team leader steps in. Ask one.")
            .And(() => WhileOpen("step in"))
            .And(NoneIsOpen);

    /// <param name="newOwner">Who answers for the order from now on; null when it stays with whom it is.</param>
    public void BeginIntervention(string why, Actor? newOwner, Actor actor, DateTimeOffset now)
    {
        CanOpenIntervention(actor).Enforce();
        if (newOwner is not null && newOwner.PersonId != OwnerId)
            MayOwn(newOwner).Enforce();
        Record(new InterventionOpened(
            interventions.Count + 1, actor.PersonId!.Value, actor.Name, Text(why, TextLength, "why you step in"),
            newOwner?.PersonId == OwnerId ? null : newOwner?.PersonId, newOwner?.PersonId == OwnerId ? null : newOwner?.Name), actor, now);
    }

    /// <summary>Whether one may open by itself.</summary>
    public Ruling CanOpenInterventionByItself => WhileOpen("step in").And(NoneIsOpen).And(() => Only(TimesDeclined > 0, "The customer has declined nothing."));

    /// <summary>Called by the system when the customer has declined so often that a team leader must see to it.</summary>
    internal void BeginInterventionByItself(Actor leader, DateTimeOffset now)
    {
        CanOpenInterventionByItself.Enforce();
        if (!leader.IsTeamLeader || IsRequester(leader))
            throw new RuleBrokenException($"{leader.Name} cannot step in. Choose a team leader who is not the customer.");
        Record(new InterventionOpened(
            interventions.Count + 1, leader.PersonId!.Value, leader.Name,
            string.Create(CultureInfo.InvariantCulture, $"The customer has declined {TimesDeclined} {(TimesDeclined == 1 ? "time" : "times")}.")), Actor.System, now);
    }

    public Ruling CanLeadIntervention(Actor actor) =>
        Only(OpenIntervention is not null, "No team leader has stepped in.")
            .And(() => Only(actor.IsTeamLeader && IsStaffHere(actor), "Only a team leader says what was agreed, and how it ended."));

    /// <summary>What the customer and the helpdesk agreed on; said again, it replaces what was agreed before.</summary>
    public void AgreeWithCustomer(string agreed, Actor actor, DateTimeOffset now)
    {
        CanLeadIntervention(actor).Enforce();
        Record(new InterventionAgreed(OpenIntervention!.Number, Text(agreed, TextLength, "what was agreed with the customer")), actor, now);
    }

    public void CloseIntervention(string outcome, Actor actor, DateTimeOffset now)
    {
        CanLeadIntervention(actor).Enforce();
        Record(new InterventionClosed(OpenIntervention!.Number, Text(outcome, TextLength, "what came of it")), actor, now);
    }

    /// <summary>Somebody is told that the order is stuck.</summary>
    internal void NoticeLoop(LoopFound found, DateTimeOffset now)
    {
        WhileOpen("watch it").Enforce();
        Record(found, Actor.System, now);
    }

    private Ruling NoneIsOpen() => Only(OpenIntervention is null, "A team leader has stepped in already.");

    private void StepIn(int leaderId, string reason, Stamp stamp)
    {
        if (OpenIntervention is null)
            interventions.Add(Intervention.Open(interventions.Count + 1, TimesDeclined, leaderId, reason, stamp));
    }

    private void EndIntervention(string outcome, DateTimeOffset at) => OpenIntervention?.Close(outcome, at);

    public sealed record InterventionOpened(int Number, int LeaderId, string LeaderName, string Reason, int? NewOwnerId = null, string? NewOwnerName = null) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.StepIn(LeaderId, Reason, stamp);
            if (NewOwnerId is not { } ownerId)
                return;
            order.EndHandOver(HandOverState.Overtaken, stamp.At);
            order.SetOwner(ownerId);
        }
    }

    public sealed record InterventionAgreed(int Number, string Agreed) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.OpenIntervention!.Agree(Agreed);
    }

    public sealed record InterventionClosed(int Number, string Outcome) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.EndIntervention(Outcome, stamp.At);
    }

    /// <param name="Iteration">How often the customer had declined by then: each rule is said once for each.</param>
    /// <param name="Told">Who gets a message.</param>
    public sealed record LoopFound(LoopRule Rule, int Iteration, IReadOnlyList<ToldPerson> Told) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // The loop watch keeps what it found; nothing about the order changes.
        }
    }
}
