using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Rights follow a person's relation to this order: a specialist who logs one is its customer there and nothing more.</summary>
public sealed partial class WorkOrder
{
    public bool IsRequester(Actor actor) => actor.PersonId == RequesterId;

    /// <summary>Acts as staff on this order: staff elsewhere, but not its customer.</summary>
    public bool IsStaffHere(Actor actor) => actor.IsStaff && !IsRequester(actor);

    /// <summary>Acts for the helpdesk on this order: a person, for nothing is judged or closed by the system on a guess.</summary>
    public bool IsHelpdeskHere(Actor actor) => actor.IsHelpdesk && !IsRequester(actor);

    /// <summary>Belongs to the tier that has the order now.</summary>
    public bool IsOfTier(Actor actor) =>
        IsStaffHere(actor) && (Tier.IsChannel() ? actor.WorksIn(Tier.Channel()) : actor.IsHelpdesk);

    /// <summary>May work the order: the tier that has it; the team leader always; the owner stays accountable and may step in.</summary>
    public bool MayWork(Actor actor) =>
        IsOfTier(actor) || (IsStaffHere(actor) && (actor.IsTeamLeader || actor.PersonId == OwnerId));

    /// <summary>
    /// Writes on this order as staff: the helpdesk always, a channel while it has the order, or the one that this order follows.
    /// Specialists of other channels only read it.
    /// </summary>
    public bool MayContribute(Actor actor) =>
        actor.IsSystem || IsHelpdeskHere(actor) || IsOfTier(actor) || (IsStaffHere(actor) && MergedInto?.IsOfTier(actor) == true);

    private Ruling WorkableBy(Actor actor) =>
        MayWork(actor) ? Ruling.Allowed
        : IsRequester(actor) ? Ruling.Refused("You are the customer of this work order. Somebody else works on it.")
        : Ruling.Refused($"This work order is with {Tier.Label()}. Ask them, or the helpdesk.");

    private Ruling ContributedBy(Actor actor, string refusalForOthers) =>
        MayContribute(actor) ? Ruling.Allowed
        : IsStaffHere(actor) ? Ruling.Refused($"You read this work order, but it is with {Tier.Label()}. Ask the helpdesk to pass it to your channel.")
        : Ruling.Refused(refusalForOthers);

    private Ruling WhileBeingWorked(string what) => Status switch
    {
        Status.Logged or Status.InProgress when MergedIntoId is { } other => Ruling.Refused($"It is merged into {NumberOf(other)} and worked there. Undo the merge before you {what}."),
        Status.Logged or Status.InProgress => Ruling.Allowed,
        Status.AwaitingCustomer => Ruling.Refused($"The customer has been asked and has not answered yet. Resume the work order before you {what}."),
        Status.OnHold => Ruling.Refused($"The work order is on hold. Resume it before you {what}."),
        Status.Resolved => Ruling.Refused($"A resolution is with the customer for review. Wait for the verdict before you {what}."),
        Status.Evaluation => Ruling.Refused($"The customer declined the resolution. Evaluate the work order before you {what}."),
        _ => Ruling.Refused($"A closed work order stays as it is. Reopen it before you {what}."),
    };

    private Ruling WhileOpen(string what) =>
        IsOpen ? Ruling.Allowed : Ruling.Refused($"A closed work order stays as it is. Reopen it before you {what}.");

    private static Ruling Only(bool holds, string refusal) => holds ? Ruling.Allowed : Ruling.Refused(refusal);
}
