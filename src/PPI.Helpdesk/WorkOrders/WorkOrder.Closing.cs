using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The four closings that reports tell apart, and the ways back.</summary>
public sealed partial class WorkOrder
{
    public Closure? Closure { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Until when a late "not fixed" reopens; after it the matter goes on in a linked order. Null while open, or when it cannot be reopened.</summary>
    public DateTimeOffset? ReopenUntil { get; private set; }

    public int TimesReopened { get; private set; }

    public Ruling CanWithdraw(Actor actor) =>
        Only(IsRequester(actor) || IsHelpdeskHere(actor), "Only the customer and the helpdesk withdraw a work order. Ask them.")
            .And(() => Only(IsOpen, "It is closed already. Nothing is left to do."))
            .And(() => IsRequester(actor) ? Ruling.Allowed : WhileCustomerHasNotJudged("withdraw it"));

    public void Withdraw(string? reason, Actor actor, DateTimeOffset now)
    {
        CanWithdraw(actor).Enforce();
        var why = IsRequester(actor) ? Limited(reason, ReasonLength, "the reason") : Text(reason, ReasonLength, "who asked to withdraw it, and why");
        Record(new Withdrawn(why), actor, now);
    }

    public Ruling CanMarkDuplicate(Actor actor) =>
        Only(IsHelpdeskHere(actor), "Only the helpdesk closes a work order as a duplicate. Ask them.").And(() => Only(IsOpen, "It is closed already. Nothing is left to do."))
            .And(() => WhileCustomerHasNotJudged("close it as a duplicate"));

    /// <summary>Closes this order in favour of the one that stays: the same customer has logged the matter twice, and nobody else waits for an answer here.</summary>
    public void MarkDuplicateOf(WorkOrder original, Actor actor, DateTimeOffset now)
    {
        CanMarkDuplicate(actor).Enforce();
        if (original.Id == Id)
            throw new RuleBrokenException("A work order is no duplicate of itself. Name the other one.");
        if (original.RequesterId != RequesterId)
            throw new RuleBrokenException($"{original.Number} is another customer's. Merge this one into it: then each says for themselves whether it works.");
        if (original.Closure == WorkOrders.Closure.Duplicate)
            throw new RuleBrokenException($"{original.Number} is closed as a duplicate itself. Name the order that stays.");
        if (original.Closure == WorkOrders.Closure.Withdrawn)
            throw new RuleBrokenException($"{original.Number} was withdrawn, so nothing is done there. Name an order in which the matter goes on or was settled.");
        Record(new MarkedDuplicate(original.Id), actor, now);
    }

    public Ruling CanReopen(Actor actor, DateTimeOffset now) =>
        Only(!IsOpen, "It is open. Say in a reply what does not work.")
            .And(() => Only(IsCustomerSide(actor) || IsHelpdeskHere(actor), "Only the customer says that it is not fixed. Tell them."))
            .And(() => Only(ReopenUntil is not null, $"It was closed for good ({Closure!.Value.Label()}). Log a new work order."))
            .And(() => Only(now <= ReopenUntil, "It was closed too long ago to be reopened. The matter goes on in a new, linked work order."));

    /// <summary>A late "not fixed" within the window: the last attempt is declined after all.</summary>
    public void Reopen(VerdictVia via, string reason, Actor actor, DateTimeOffset now)
    {
        CanReopen(actor, now).Enforce();
        MustSpeakForCustomer(via, actor);
        Record(new Reopened(via, Text(reason, TextLength, "what does not work")), actor, now);
    }

    public Ruling CanContinue(Actor actor, DateTimeOffset now) =>
        Only(!IsOpen, "It is open. Say in a reply what does not work.")
            .And(() => Only(IsCustomerSide(actor) || IsHelpdeskHere(actor), "Only the customer says that it is not fixed. Tell them."))
            .And(() => Only(ReopenUntil is not null, $"It was closed for good ({Closure!.Value.Label()}). Log a new work order."))
            .And(() => Only(ReopenUntil < now, "It can still be reopened. Say \"not fixed\"."));

    /// <summary>After the window: a new order that carries the attempts' history, so that no loop hides behind a new number.</summary>
    public WorkOrder ContinueInNew(string reason, Guid? submissionKey, IntakeChannel intake, string requesterName, PriorityDecision priority, Routing routing, Actor actor, DateTimeOffset now)
    {
        CanContinue(actor, now).Enforce();
        var draft = new WorkOrderDraft(RequesterId, requesterName, Title, Text(reason, TextLength, "what does not work"), Kind, intake)
        {
            Location = Location,
            Contact = Contact,
            Asset = Asset,
            CategoryId = CategoryId,
            ServiceId = ServiceId,
            Severity = Answers,
            SubmissionKey = submissionKey,
        };
        var carried = attempts.Select(attempt => new CarriedAttempt(
            attempt.CarriedFromId ?? Id, attempt.Tier, attempt.PersonId, attempt.Done, attempt.Kind, attempt.MinutesUsed,
            attempt.ProposedAt, attempt.Verdict, attempt.VerdictAt, attempt.Reason, attempt.Score));
        var order = Log(draft, priority, routing, [.. carried], actor, now);
        order.Record(new Linked(LinkKind.ContinuationOf, Id), actor, now);
        return order;
    }

    /// <summary>Whoever was asked for a verdict, or has said "not fixed", ends the order by accepting: nobody else ends it for them.</summary>
    private Ruling WhileCustomerHasNotJudged(string what) =>
        Status == Status.Resolved ? Ruling.Refused($"A resolution is with the customer. Record in a call what they say to it; the helpdesk does not {what} now.")
        : TimesDeclined > 0 ? Ruling.Refused($"The customer has said that it is not fixed. Only they end it now; the helpdesk does not {what} any more.")
        : Ruling.Allowed;

    private void Close(Closure closure, DateTimeOffset? reopenUntil, Stamp stamp)
    {
        StopWaiting();
        EndReview();
        EndHandOver(HandOverState.Overtaken, stamp.At);
        EndWayOffer(WayOfferState.Overtaken, stamp.At);
        EndVisits(stamp.At);
        EndRemoteSession(stamp.At);
        EndIntervention(closure.Label(), stamp.At);
        LeaveTier(StayOutcome.Closed, stamp.At);
        UnansweredSince = null;
        (Status, Closure, ClosedAt, ReopenUntil) = (Status.Closed, closure, stamp.At, reopenUntil);
    }

    private void CloseUnreviewed(Closure closure, Stamp stamp)
    {
        if (attempts.Count > 0 && LastAttempt.Verdict == Verdict.Pending)
            LastAttempt.Overtake(stamp.At);
        Close(closure, reopenUntil: null, stamp);
    }

    private void OpenAgain(Stamp stamp)
    {
        (Closure, ClosedAt, ReopenUntil) = (null, null, null);
        EndMerge();
        TimesReopened++;
        EnterTier(Tier.Helpdesk, stamp.At);
    }

    public sealed record Withdrawn(string Reason) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.CloseUnreviewed(WorkOrders.Closure.Withdrawn, stamp);
    }

    public sealed record MarkedDuplicate(int OriginalId) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.AddLink(LinkKind.DuplicateOf, OriginalId, stamp);
            order.CloseUnreviewed(WorkOrders.Closure.Duplicate, stamp);
        }
    }

    public sealed record Reopened(VerdictVia Via, string Reason) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.OpenAgain(stamp);
            order.LastAttempt.Decline(Via, Reason, score: null, stamp.At);
            order.CountDeclines();
            order.Status = Status.Evaluation;
        }
    }
}

/// <summary>How an order was closed.</summary>
public enum Closure
{
    /// <summary>The customer said that it works.</summary>
    Confirmed,

    /// <summary>No answer to the callback and its reminders: closed, unconfirmed, never counted as satisfied.</summary>
    Lapsed,

    Withdrawn,
    Duplicate,
}
