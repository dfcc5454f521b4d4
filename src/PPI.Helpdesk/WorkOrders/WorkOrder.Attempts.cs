using System.Globalization;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Proposing a resolution, and the customer's verdict on it. A fix without a verdict is not an end (S0-4, S0-10).</summary>
public sealed partial class WorkOrder
{
    public const int MaxMinutes = 60 * 24 * 30;

    private readonly List<Attempt> attempts = [];

    /// <summary>In their order; numbered without gaps.</summary>
    public IReadOnlyList<Attempt> Attempts => attempts;

    /// <summary>When the present proposal was made; null while none waits for a verdict.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>When the customer is reminded next, or the order lapses; null while no verdict is awaited.</summary>
    public DateTimeOffset? ReminderDueAt { get; private set; }

    public int RemindersSent { get; private set; }

    /// <summary>How often the customer said "not fixed", carried attempts included.</summary>
    public int TimesDeclined { get; private set; }

    /// <summary>Proposed and accepted in one breath: the caller was still on the line.</summary>
    public bool WasFixedOnCall => attempts.Count > 0 && LastAttempt is { VerdictVia: VerdictVia.Call, Verdict: Verdict.Accepted } last && last.VerdictAt == last.ProposedAt;

    private Attempt LastAttempt => attempts[^1];

    public Ruling CanProposeResolution(Actor actor) => WorkableBy(actor).And(() => WhileBeingWorked("propose a resolution")).And(WithChecklistDone);

    /// <param name="reminderDueAt">When the customer is reminded if no verdict has come.</param>
    public void ProposeResolution(Resolution resolution, DateTimeOffset reminderDueAt, Actor actor, DateTimeOffset now)
    {
        CanProposeResolution(actor).Enforce();
        Record(Proposal(resolution, reminderDueAt), actor, now);
    }

    public Ruling CanGiveVerdict(Actor actor) =>
        Only(Status == Status.Resolved, "No resolution waits for a verdict.")
            .And(() => SpokenFor(actor, "Only the customer says whether it works. Tell them."));

    /// <summary>The customer says that it works: the order is closed, confirmed.</summary>
    /// <param name="via">Staff may only record what the customer said in a call.</param>
    public void Accept(VerdictVia via, int? score, string? comment, Actor actor, DateTimeOffset now, DateTimeOffset reopenUntil)
    {
        CanGiveVerdict(actor).Enforce();
        MustSpeakForCustomer(via, actor);
        Record(new Accepted(LastAttempt.Number, via, ValidScore(score), Limited(comment, TextLength, "the comment"), reopenUntil), actor, now);
    }

    /// <summary>The customer says that it is not fixed: the order goes to the helpdesk for evaluation (S0-9).</summary>
    public void Decline(VerdictVia via, string reason, int? score, Actor actor, DateTimeOffset now)
    {
        CanGiveVerdict(actor).Enforce();
        MustSpeakForCustomer(via, actor);
        Record(new Declined(LastAttempt.Number, via, Text(reason, TextLength, "what does not work yet"), ValidScore(score)), actor, now);
    }

    /// <summary>Reminds the customer of the verdict; called by the system when <see cref="ReminderDueAt"/> has come.</summary>
    public void Remind(DateTimeOffset nextDueAt, DateTimeOffset now)
    {
        if (Status != Status.Resolved || !(ReminderDueAt <= now))
            throw new RuleBrokenException("No reminder is due.");
        Record(new Reminded(RemindersSent + 1, nextDueAt), Actor.System, now);
    }

    /// <summary>Instead of a reminder or the lapse, when the mail that asks for the verdict came to nobody: silence says nothing then, and the owner is told to call.</summary>
    public void MissCustomer(DateTimeOffset nextDueAt, DateTimeOffset now)
    {
        if (Status != Status.Resolved || !(ReminderDueAt <= now))
            throw new RuleBrokenException("No reminder is due.");
        Record(new CustomerNotReached(LastAttempt.Number, nextDueAt), Actor.System, now);
    }

    /// <summary>Closes the order unconfirmed: no answer came to the callback and its reminders.</summary>
    public void Lapse(int remindersNeeded, DateTimeOffset now, DateTimeOffset reopenUntil)
    {
        if (Status != Status.Resolved || !(ReminderDueAt <= now) || RemindersSent < remindersNeeded)
            throw new RuleBrokenException("The customer still has time to answer.");
        Record(new Lapsed(LastAttempt.Number, reopenUntil), Actor.System, now);
    }

    private ResolutionProposed Proposal(Resolution resolution, DateTimeOffset reminderDueAt)
    {
        if (resolution.MinutesUsed is < 0 or > MaxMinutes)
            throw new RuleBrokenException(string.Create(CultureInfo.InvariantCulture, $"The time used is between 0 and {MaxMinutes:N0} minutes."));
        return new ResolutionProposed(
            attempts.Count + 1, Tier, Text(resolution.Done, TextLength, "what was done"), Chosen(resolution.Kind, "workaround or permanent fix"), resolution.MinutesUsed, reminderDueAt);
    }

    /// <summary>Judges the work: the customer, and who may approve in their place, unless they are the ones who did it.</summary>
    private bool IsCustomerSide(Actor actor) => IsRequester(actor) || (MayApprove(actor) && !IsStaffHere(actor));

    private Ruling SpokenFor(Actor actor, string refusal) =>
        IsCustomerSide(actor) ? Ruling.Allowed
        : actor.IsSystem ? Ruling.Refused(refusal)
        : ContributedBy(actor, refusal);

    /// <summary>How the actor's word counts here: the customer's own, or a call that staff record.</summary>
    public VerdictVia ViaOf(Actor actor) => IsCustomerSide(actor) ? VerdictVia.Portal : VerdictVia.Call;

    private void MustSpeakForCustomer(VerdictVia via, Actor actor)
    {
        Chosen(via, "how the verdict came in");
        if (!IsCustomerSide(actor) && via != VerdictVia.Call)
            throw new RuleBrokenException("Only the customer says whether it works. Record the call in which they said it.");
    }

    private static int? ValidScore(int? score) =>
        score is null or (>= 1 and <= 10) ? score : throw new RuleBrokenException("The score is a whole number from 1 (bad) to 10 (excellent).");

    private void CountDeclines() => TimesDeclined = attempts.Count(attempt => attempt.Verdict == Verdict.Declined);

    private void EndReview() => (ResolvedAt, ReminderDueAt, RemindersSent) = (null, null, 0);

    public sealed record ResolutionProposed(
        int Attempt, Tier Tier, string Done, ResolutionKind Kind, int MinutesUsed, DateTimeOffset ReminderDueAt) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.StopWaiting();
            order.EndWayOffer(WayOfferState.Overtaken, stamp.At);
            order.SetWorkerIfNone(stamp);
            order.AnswerCustomer(stamp);
            order.attempts.Add(WorkOrders.Attempt.Propose(Attempt, Tier, stamp.PersonId, Done, Kind, MinutesUsed, stamp.At));
            (order.Status, order.ResolvedAt, order.ReminderDueAt, order.RemindersSent) = (Status.Resolved, stamp.At, ReminderDueAt, 0);
        }
    }

    public sealed record Accepted(int Attempt, VerdictVia Via, int? Score, string Comment, DateTimeOffset ReopenUntil) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.LastAttempt.Accept(Via, Score, Comment, stamp.At);
            order.Close(WorkOrders.Closure.Confirmed, ReopenUntil, stamp);
        }
    }

    public sealed record Declined(int Attempt, VerdictVia Via, string Reason, int? Score) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.LastAttempt.Decline(Via, Reason, Score, stamp.At);
            order.CountDeclines();
            order.GoToEvaluation(stamp);
        }
    }

    public sealed record Reminded(int Reminder, DateTimeOffset NextDueAt) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => (order.RemindersSent, order.ReminderDueAt) = (Reminder, NextDueAt);
    }

    public sealed record CustomerNotReached(int Attempt, DateTimeOffset NextDueAt) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.ReminderDueAt = NextDueAt;
    }

    public sealed record Lapsed(int Attempt, DateTimeOffset ReopenUntil) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.LastAttempt.Lapse(stamp.At);
            order.Close(WorkOrders.Closure.Lapsed, ReopenUntil, stamp);
        }
    }
}

/// <summary>What is proposed to the customer.</summary>
/// <param name="MinutesUsed">Minutes of work.</param>
public sealed record Resolution(string Done, ResolutionKind Kind, int MinutesUsed);
