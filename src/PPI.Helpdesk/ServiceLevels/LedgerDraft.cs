using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>One clock while its order's life is gone through, stretch by stretch.</summary>
internal sealed class LedgerDraft(ClockKind kind, Stretch first, ServiceLevelPolicy policy, BusinessCalendar calendar)
{
    private readonly LedgerPages pages = new();

    private ServiceTarget? target;
    private bool fits;
    private int targetSince = first.Sequence;
    private TimeSpan length;
    private ClockState state;
    private DateTimeOffset? endedAt;
    private DateTimeOffset? warnAt;
    private DateTimeOffset? dueAt;
    private DateTimeOffset? warnedAt;
    private DateTimeOffset? breachedAt;

    public void Pass(Stretch stretch, ClockMotion motion)
    {
        var goesOn = motion.State is ClockState.Running or ClockState.Paused;
        if (goesOn || target is null)
            Aim(stretch);
        state = fits ? motion.State : ClockState.Cancelled;
        if (goesOn && fits)
        {
            endedAt = null;
            pages.GoOn();
        }
        else
        {
            endedAt ??= stretch.StartsAt;
            pages.End();
        }
        if (motion.State == ClockState.Running)
            Run(stretch);
        else
            Stand(stretch, motion.Why);
    }

    /// <summary>Null when no target ever fitted: then the order has no such clock.</summary>
    public ClockLedger? Close() => target is null ? null : new ClockLedger(
        kind, first.Sequence, first.StartsAt, endedAt, fits && endedAt is not null && breachedAt is not null ? ClockState.Breached : state,
        target, targetSince, length, pages.Used, warnAt, dueAt, breachedAt, pages.Segments);

    /// <summary>A target that comes to apply does so to the whole clock, from its start: what is used already stays used.</summary>
    private void Aim(Stretch stretch)
    {
        var fitting = policy.TargetFor(kind, stretch.Facts);
        fits = fitting is not null;
        if (fitting is null)
            return;
        if (target is not null && fitting.Length != target.Length)
        {
            targetSince = stretch.Sequence;
            (warnedAt, breachedAt) = (null, null);
        }
        target = fitting;
        length = fitting.Length.From(first.StartsAt, calendar);
    }

    private void Run(Stretch stretch)
    {
        var hours = fits && target!.Length.IsAroundTheClock ? BusinessCalendar.AroundTheClock : calendar;
        if (fits)
        {
            (warnAt, dueAt) = (warnedAt ?? ReachedAt(length * (policy.WarnAtPercent / 100.0), stretch, hours), breachedAt ?? ReachedAt(length, stretch, hours));
            if (HasCome(warnAt, stretch))
                warnedAt = warnAt;
            if (HasCome(dueAt, stretch))
                breachedAt = dueAt;
        }
        pages.Count(stretch, hours);
    }

    private void Stand(Stretch stretch, string why)
    {
        (warnAt, dueAt) = (warnedAt, breachedAt);
        pages.Pause(stretch, why);
    }

    private DateTimeOffset ReachedAt(TimeSpan mark, Stretch stretch, BusinessCalendar hours) =>
        pages.Used >= mark ? stretch.StartsAt : hours.Add(stretch.StartsAt, mark - pages.Used);

    /// <summary>What is met at the very instant at which it is due is met in time.</summary>
    private static bool HasCome(DateTimeOffset? at, Stretch stretch) => stretch.IsLast ? at <= stretch.EndsAt : at < stretch.EndsAt;
}
