using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>How far an order has come when somebody sends a form about it: for each form there is one in which it is to be done.</summary>
internal enum Situation
{
    Logged,
    Taken,
    Escalated,
    AskedBack,
    OnHold,
    OfferedByOneself,
    OfferedToOneself,
    Shared,
    VisitPlanned,
    CallPromised,
    ChoiceOffered,
    HelpedFromAfar,
    Written,
    SteppedIn,
    WithChecklist,
    BesideAnother,
    Related,
    Merged,
    Resolved,
    Declined,
    Closed,
    ClosedLongAgo,
}

/// <summary>The people about one order, and the steps that lead to a situation.</summary>
/// <param name="Helpdesk">Owns the order where the principal does not.</param>
internal sealed record Scene(Actor Customer, Actor Helpdesk, Actor Principal, Actor Follower)
{
    private static readonly Resolution Fix = new("Replaced it", ResolutionKind.Permanent, 5);

    private static readonly Way[] ways = [new("Repair", "We repair it at your desk.", "30 minutes"), new("Replacement", "You get another one.", "2 hours")];

    private bool IsOwn => Customer.PersonId == Principal.PersonId;

    private bool IsOfChannel => !IsOwn && Principal.IsStaff && !Principal.IsHelpdesk;

    private Actor Worker => !IsOwn && Principal.IsStaff ? Principal : Helpdesk;

    /// <summary>An order in the situation; null where the principal cannot be part of such a one.</summary>
    public WorkOrder? Order(Situation situation, DateTimeOffset now)
    {
        var mayOwn = !IsOwn && Principal.IsHelpdesk;
        if (situation == Situation.SteppedIn && (IsOwn || !Principal.IsTeamLeader))
            return null;
        if (situation is Situation.OfferedByOneself or Situation.OfferedToOneself && !mayOwn || situation == Situation.Shared && !IsOwn)
            return null;
        var owner = mayOwn && situation != Situation.OfferedToOneself ? Principal : Helpdesk;
        var at = situation == Situation.ClosedLongAgo ? now.AddDays(-60) : now;
        var draft = new WorkOrderDraft(Customer.PersonId!.Value, Customer.Name, "The printer is on strike", "It says it wants paper.",
            situation == Situation.WithChecklist ? WorkOrderKind.OperationalTask : WorkOrderKind.Incident, situation == Situation.WithChecklist ? IntakeChannel.Schedule : IntakeChannel.Web);
        var order = WorkOrder.Log(draft, new PriorityDecision(Priority.P3, "policy"), new Routing(owner.PersonId!.Value, owner.Name, "on duty"), Customer, at);
        if (IsOfChannel || situation == Situation.Escalated)
            order.Escalate(Tier.NetworkAndDesktop, EscalationReason.NotResolved, new HandoverPackage([]), owner, at);
        Lead(order, situation, owner, at);
        return order;
    }

    /// <summary>What the order has to do with another one in the same hands, which the form names.</summary>
    public void Join(Situation situation, WorkOrder order, WorkOrder other, DateTimeOffset now)
    {
        if (situation == Situation.Related)
            order.Link(LinkKind.RelatedTo, other, [], Worker, now);
        else if (situation == Situation.Merged)
            order.MergeInto(other, [], Worker, now);
    }

    private void Lead(WorkOrder order, Situation situation, Actor owner, DateTimeOffset at)
    {
        switch (situation)
        {
            case Situation.Taken: order.Take(Worker, at); break;
            case Situation.AskedBack: order.AskCustomer("Which floor?", Worker, at); break;
            case Situation.OnHold: order.Hold(HoldReason.Parts, "Fuser", at.AddDays(3), Worker, at); break;
            case Situation.OfferedByOneself: order.OfferHandOver(Helpdesk, "Away", owner, at); break;
            case Situation.OfferedToOneself: order.OfferHandOver(Principal, "Away", owner, at); break;
            case Situation.Shared: order.AddParticipant(Follower, ParticipantLevel.Reply, Customer, at); break;
            case Situation.VisitPlanned: order.PlanVisit(Worker, at.AddDays(1), at.AddDays(1).AddHours(2), "Hall 3", "look at the fuser", Worker, at); break;
            case Situation.CallPromised: order.PromiseCall(Worker, at.AddDays(1), "how it prints", Worker, at); break;
            case Situation.ChoiceOffered: order.OfferWays("How do we go on?", ways, at.AddDays(3), Worker, at); break;
            case Situation.HelpedFromAfar: order.StartRemoteHelp("Remote assistance", Consent.OnThePhone, Worker, at); break;
            case Situation.Written: order.Reply("By the way: the scanner is on strike, too.", Customer, at); break;
            case Situation.WithChecklist: order.GiveChecklist(["Look at the rollers"], at); break;
            case Situation.SteppedIn: order.BeginIntervention("It has gone on for too long", newOwner: null, Principal, at); break;
            case >= Situation.Resolved:
                order.ProposeResolution(Fix, at.AddDays(3), Worker, at);
                if (situation == Situation.Declined)
                    order.Decline(VerdictVia.Portal, "Still on strike", 2, Customer, at);
                else if (situation != Situation.Resolved)
                    order.Accept(VerdictVia.Portal, 9, null, Customer, at, at.AddDays(14));
                break;
            default: break;
        }
    }
}
