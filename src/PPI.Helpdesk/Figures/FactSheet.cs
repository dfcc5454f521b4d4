using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>
/// What the figures count about one order, in one row: derived from its timeline and written in the transaction that changes it, so that no
/// figure reads timelines, and each opens the rows behind it.
/// </summary>
public sealed class FactSheet
{
    /// <summary>Another way of counting is another format; sheets of an older one are made anew by a sweep.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The same customer about the same category again within so many days: then the first contact did not settle it.</summary>
    public const int RepeatDays = 14;

    /// <summary>So long that nothing real is longer; a log that is out of order by centuries must not overflow.</summary>
    private const int MaxMinutes = 60 * 24 * 366 * 100;

    private readonly List<Leg> legs = [];

    private FactSheet()
    {
    }

    public int WorkOrderId { get; private set; }

    /// <summary>The version of the order that it tells of.</summary>
    public int Version { get; private set; }

    public int Format { get; private set; }
    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>When it was logged, to the quarter of an hour before: few enough to be counted by, in whatever zone the reader is.</summary>
    public DateTimeOffset ArrivalSlotAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Until when another order of the customer about the same category is a repeat; null while open.</summary>
    public DateTimeOffset? RepeatUntil { get; private set; }

    public Closure? Closure { get; private set; }
    public Priority Priority { get; private set; }
    public WorkOrderKind Kind { get; private set; }
    public IntakeChannel Intake { get; private set; }
    public string Location { get; private set; } = "";
    public int? CategoryId { get; private set; }
    public int RequesterId { get; private set; }

    /// <summary>Who made the last attempt on this order.</summary>
    public Tier? SolvedBy { get; private set; }

    /// <summary>Attempts on this order; those carried from an earlier one not counted.</summary>
    public int Attempts { get; private set; }

    public int Declines { get; private set; }
    public int Reopenings { get; private set; }
    public int Reassignments { get; private set; }

    /// <summary>By the clock on the wall, from logging to the first human step toward the customer.</summary>
    public int? MinutesToResponse { get; private set; }

    /// <summary>By the clock on the wall, from logging to the last attempt.</summary>
    public int? MinutesToResolve { get; private set; }

    /// <summary>Solved at the helpdesk with the first attempt, and never anywhere else.</summary>
    public bool IsSolvedAtHelpdesk { get; private set; }

    /// <summary>… and nobody had to ask, call or write between logging and the attempt.</summary>
    public bool IsOneContact { get; private set; }

    /// <summary>How many attempts on this order have a score, their sum, and the sum of their squares (for the interval).</summary>
    public int Scores { get; private set; }

    public int ScoreSum { get; private set; }
    public int ScoreSquares { get; private set; }

    public IReadOnlyList<Leg> Legs => legs;

    /// <summary>Set for an order that has no number yet; not loaded.</summary>
    internal WorkOrder? WorkOrder { get; private set; }

    internal static FactSheet For(WorkOrder order) => new() { WorkOrder = order, WorkOrderId = order.Id };

    internal static FactSheet Anew(int workOrderId) => new() { WorkOrderId = workOrderId };

    internal static int MinutesBetween(DateTimeOffset from, DateTimeOffset until) => (int)Math.Clamp((until - from).TotalMinutes, 0, MaxMinutes);

    /// <summary>Tells what the timeline tells, and nothing else.</summary>
    internal void Tell(IReadOnlyList<TimelineRecord> timeline)
    {
        var course = new List<(Station Station, DateTimeOffset At)>();
        var contacts = 0;
        WorkOrder? order = null;
        foreach (var (now, record) in WorkOrder.Relive(timeline))
        {
            contacts += now.Attempts.All(IsCarried) && IsContact(record.Step) ? 1 : 0;
            course.Add((Stations.Of(now), record.At));
            order = now;
        }
        if (order is null)
            return;
        Take(order, contacts);
        MinutesToResponse = OrderCourse.Of(timeline, timeline[^1].At).FirstOrDefault(stretch => stretch.Facts.HasResponse) is { } answered ? MinutesBetween(LoggedAt, answered.StartsAt) : null;
        Follow(Leg.Of(course));
    }

    private void Take(WorkOrder order, int contacts)
    {
        (Version, Format) = (order.Version, CurrentFormat);
        (LoggedAt, ArrivalSlotAt, ClosedAt, Closure) = (order.LoggedAt, SlotOf(order.LoggedAt), order.ClosedAt, order.Closure);
        RepeatUntil = order.ClosedAt?.AddDays(RepeatDays);
        (Priority, Kind, Intake, Location, CategoryId, RequesterId) = (order.Priority, order.Kind, order.Intake, order.Location, order.CategoryId, order.RequesterId);
        (Reopenings, Reassignments) = (order.TimesReopened, order.TimesReassigned);
        var attempts = order.Attempts.Where(attempt => !IsCarried(attempt)).ToList();
        (SolvedBy, Attempts, Declines) = (attempts.LastOrDefault()?.Tier, attempts.Count, attempts.Count(attempt => attempt.Verdict == Verdict.Declined));
        MinutesToResolve = attempts.LastOrDefault() is { } last ? MinutesBetween(order.LoggedAt, last.ProposedAt) : null;
        IsSolvedAtHelpdesk = order.Closure is WorkOrders.Closure.Confirmed or WorkOrders.Closure.Lapsed
            && order.Attempts is [{ Tier: Tier.Helpdesk, Verdict: Verdict.Accepted or Verdict.Lapsed }] && order.Stays is [{ Tier: Tier.Helpdesk }];
        IsOneContact = IsSolvedAtHelpdesk && order.Closure == WorkOrders.Closure.Confirmed && contacts == 0;
        var scores = attempts.Select(attempt => attempt.Score).OfType<int>().ToList();
        (Scores, ScoreSum, ScoreSquares) = (scores.Count, scores.Sum(), scores.Sum(score => score * score));
    }

    /// <summary>What is told of a leg that is known changes it; further ones are added, and those that are told no more go.</summary>
    private void Follow(IReadOnlyList<Leg> told)
    {
        legs.Sort((one, other) => one.Number.CompareTo(other.Number));
        foreach (var (known, leg) in legs.Zip(told))
            known.Become(leg);
        if (legs.Count > told.Count)
            legs.RemoveRange(told.Count, legs.Count - told.Count);
        legs.AddRange(told.Skip(legs.Count));
    }

    private static bool IsCarried(Attempt attempt) => attempt.CarriedFromId is not null;

    private static bool IsContact(Step step) => step is WorkOrder.Replied or WorkOrder.CustomerAsked or WorkOrder.CallLogged { Reached: true } or WorkOrder.WaysOffered or WorkOrder.VisitPlanned;

    private static DateTimeOffset SlotOf(DateTimeOffset at) => at.AddTicks(-(at.Ticks % (15 * TimeSpan.TicksPerMinute)));
}
