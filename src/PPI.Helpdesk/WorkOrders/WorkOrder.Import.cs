using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Orders that come from another system with their history: the same steps, at the instants at which they happened there.</summary>
public sealed partial class WorkOrder
{
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
            if (order.Status == Status.Logged)
                order.Status = Status.InProgress;
        }
    }

    /// <summary>The other system opened a resolved order again, <paramref name="Times"/> times since its last record.</summary>
    public sealed record ImportedReopening(int Times) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            if (order.attempts.Count > 0 && order.LastAttempt.Verdict is Verdict.Pending or Verdict.Lapsed)
                order.LastAttempt.Decline(VerdictVia.Call, "Reopened in the other system", score: null, stamp.At);
            order.EndReview();
            order.StopWaiting();
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
