using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>
/// Orders that come from another system with their history, at the instants at which things happened there. What that system says
/// is taken as it is: resolved is resolved until it says "reopened", closed is closed, and its own counts are kept.
/// </summary>
public sealed partial class WorkOrder
{
    public const int ImportSourceLength = 40;
    public const int ImportReferenceLength = 80;

    /// <summary>The other system's name ("servicenow-log"); null for our own orders.</summary>
    public string? ImportSource { get; private set; }

    /// <summary>The order's number in the other system; unique within the source.</summary>
    public string? ImportReference { get; private set; }

    /// <summary>Starts an order from another system. What follows is added by <see cref="ImportStep"/>.</summary>
    public static WorkOrder Import(Logged logged, Routed routed, Imported origin, Actor actor, DateTimeOffset loggedAt)
    {
        var order = new WorkOrder();
        order.Record(logged, actor, loggedAt);
        order.Record(origin, Actor.System, loggedAt);
        order.Record(routed, Actor.System, loggedAt);
        return order;
    }

    /// <summary>Adds what happened in the other system. It happened: our rules are not asked.</summary>
    public void ImportStep(Step step, Actor actor, DateTimeOffset at)
    {
        if (ImportSource is null)
            throw new InvalidOperationException("Steps are imported only into imported orders.");
        Record(step, actor, at);
    }

    /// <param name="Source">The other system.</param>
    /// <param name="Reference">The number there.</param>
    /// <param name="OriginalFields">What the other system said in its own words, by its own field names.</param>
    public sealed record Imported(string Source, string Reference, IReadOnlyDictionary<string, string> OriginalFields) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => (order.ImportSource, order.ImportReference) = (Source, Reference);
    }

    /// <summary>The other system moved the order to another group or person, <paramref name="Times"/> times since its last record.</summary>
    public sealed record ImportedAssignment(Tier Tier, int? WorkerId, string? WorkerName, string Group, int Times) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.TimesReassigned += Times;
            if (!order.IsOpen)
                return; // It happened there after the closing, and moves nothing here.
            order.MoveTo(Tier, StayOutcome.PassedOn, stamp.At);
            order.SetWorker(WorkerId);
        }
    }

    /// <summary>The other system set another state: somebody works on it, it waits for the customer, or for something else.</summary>
    /// <param name="State">In the other system's words.</param>
    /// <param name="ResumeAt">Given exactly when the order is on hold, so that it resumes by itself should the log end there.</param>
    public sealed record ImportedState(Status Status, string State, HoldReason? HoldReason = null, DateTimeOffset? ResumeAt = null) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (order.Status is Status.Resolved or Status.Closed)
                return;
            (order.Status, order.HoldReason, order.ResumeAt) = (Status, HoldReason, ResumeAt);
        }
    }

    /// <summary>The other system resolved the order. Nobody is reminded of a verdict that nobody asked them for.</summary>
    public sealed record ImportedResolution(int Attempt, Tier Tier, int? ResolverId, string? ResolverName, string Done) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.StopWaiting();
            order.attempts.Add(WorkOrders.Attempt.Propose(Attempt, Tier, ResolverId, Done, ResolutionKind.Permanent, minutes: 0, stamp.At));
            (order.Status, order.ResolvedAt) = (Status.Resolved, stamp.At);
        }
    }

    /// <summary>The other system opened a resolved order again, <paramref name="Times"/> times since its last record.</summary>
    public sealed record ImportedReopening(int Times) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (order.attempts.Count > 0 && order.LastAttempt.Verdict is Verdict.Pending or Verdict.Lapsed)
                order.LastAttempt.Decline(VerdictVia.Call, "Reopened in the other system", score: null, stamp.At);
            order.CountDeclines();
            order.StopWaiting();
            order.EndReview();
            (order.Closure, order.ClosedAt, order.ReopenUntil) = (null, null, null);
            if (order.stays[^1].LeftAt is not null)
                order.EnterTier(order.Tier, stamp.At);
            order.TimesReopened += Times;
            order.Status = Status.InProgress;
        }
    }

    /// <summary>The other system closed the order without saying whether the customer was satisfied: closed, unconfirmed.</summary>
    public sealed record ImportedClosing : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (order.attempts.Count > 0 && order.LastAttempt.Verdict == Verdict.Pending)
                order.LastAttempt.Lapse(stamp.At);
            order.Close(WorkOrders.Closure.Lapsed, reopenUntil: null, stamp);
        }
    }
}
