using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// Two customers, one matter: this order follows the one that is worked. Its customer still confirms for themselves, and their
/// "not fixed" ends the merge, because then it is no longer the same matter.
/// </summary>
public sealed partial class WorkOrder
{
    /// <summary>The order that this one follows; null while it goes its own way.</summary>
    public int? MergedIntoId { get; private set; }

    /// <summary>The same, loaded with this one: whoever works there writes here, too. The timeline knows the number alone.</summary>
    internal WorkOrder? MergedInto { get; private set; }

    public Ruling CanMerge(Actor actor) =>
        ContributedBy(actor, "Only staff merge work orders. Name the other one in a reply.").And(() => WhileBeingWorked("merge it"));

    public Ruling CanTakeIn(Actor actor) =>
        ContributedBy(actor, "Only staff merge work orders. Name the other one in a reply.")
            .And(() => WhileOpen("merge another one into it"))
            .And(() => MergedIntoId is { } other ? Ruling.Refused($"{Number} is merged into {NumberOf(other)} itself. Name that one.") : Ruling.Allowed);

    /// <summary>From now on the other order is worked for both. A resolution that is with its customer already goes to this one's as well.</summary>
    /// <param name="mergedHere">The open orders that follow this one.</param>
    public void MergeInto(WorkOrder surviving, IReadOnlyList<int> mergedHere, Actor actor, DateTimeOffset now)
    {
        CanMerge(actor).Enforce();
        if (surviving.Id == Id)
            throw new RuleBrokenException("A work order is not merged into itself. Name the other one.");
        surviving.CanTakeIn(actor).Enforce();
        if (mergedHere.Count > 0)
            throw new RuleBrokenException($"Others are merged into this one ({string.Join(", ", mergedHere.Select(NumberOf))}). Merge {surviving.Number} into this one instead, or undo those merges first.");
        Record(new Merged(surviving.Id), actor, now);
        MergedInto = surviving;
        surviving.Record(new TookIn(Id, Title), actor, now);
        if (surviving.Status == Status.Resolved)
            Follow(surviving, surviving.ReminderDueAt ?? now, now); // Of an imported one nobody is reminded.
    }

    public Ruling CanSeparate(Actor actor) =>
        Only(MergedIntoId is not null, "It is not merged into another work order.")
            .And(() => ContributedBy(actor, "Only staff undo a merge. Tell them in a reply."))
            .And(() => WhileOpen("undo the merge"));

    /// <summary>Undoes the merge: each order stands as it would without the other, and what was written to either stays where it is.</summary>
    public void SeparateFrom(WorkOrder surviving, string reason, Actor actor, DateTimeOffset now)
    {
        CanSeparate(actor).Enforce();
        if (surviving.Id != MergedIntoId)
            throw new RuleBrokenException($"It is merged into {NumberOf(MergedIntoId!.Value)}. Name that one.");
        var why = Text(reason, ReasonLength, "why they are not the same matter");
        Record(new Separated(surviving.Id, why), actor, now);
        surviving.Record(new LetGo(Id, why), actor, now);
    }

    /// <summary>What is proposed there is proposed here too: an attempt of this order's own, with its own verdict. The minutes count there only.</summary>
    internal void Follow(WorkOrder surviving, DateTimeOffset reminderDueAt, DateTimeOffset now)
    {
        Only(MergedIntoId == surviving.Id && IsOpen, $"It does not follow {surviving.Number}.").Enforce();
        var there = surviving.LastAttempt;
        Record(new ResolutionFollowed(attempts.Count + 1, surviving.Id, there.Tier, there.PersonId, there.Done, there.Kind, reminderDueAt), Actor.System, now);
    }

    /// <summary>The other order was closed unresolved: this one is worked by itself again.</summary>
    internal void GoOnAlone(WorkOrder surviving, DateTimeOffset now)
    {
        Only(MergedIntoId == surviving.Id && IsOpen, $"It does not follow {surviving.Number}.").Enforce();
        Record(new Separated(surviving.Id, $"{surviving.Number} was closed without a resolution."), Actor.System, now);
    }

    private void EndMerge() => (MergedIntoId, MergedInto) = (null, null);

    private void OvertakeVerdict(Stamp stamp)
    {
        if (Status == Status.Resolved)
            LastAttempt.Overtake(stamp.At);
    }

    public sealed record Merged(int IntoId) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.MergedIntoId = IntoId;
    }

    public sealed record TookIn(int OtherId, string Title) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // Who follows is known by the one that follows; here it is told, and counts against changes at the same moment.
        }
    }

    public sealed record Separated(int FromId, string Reason) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.EndMerge();
            if (order.Status != Status.Resolved)
                return;
            order.OvertakeVerdict(stamp);
            order.EndReview();
            order.Status = Status.InProgress;
        }
    }

    public sealed record LetGo(int OtherId, string Reason) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            // As when it was taken in.
        }
    }

    public sealed record ResolutionFollowed(
        int Attempt, int SurvivingId, Tier Tier, int? FixedById, string Done, ResolutionKind Kind, DateTimeOffset ReminderDueAt) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.OvertakeVerdict(stamp);
            order.attempts.Add(WorkOrders.Attempt.Propose(Attempt, Tier, FixedById, Done, Kind, minutes: 0, stamp.At));
            order.EndWayOffer(WayOfferState.Overtaken, stamp.At);
            order.UnansweredSince = null;
            (order.Status, order.ResolvedAt, order.ReminderDueAt, order.RemindersSent) = (Status.Resolved, stamp.At, ReminderDueAt, 0);
        }
    }
}
