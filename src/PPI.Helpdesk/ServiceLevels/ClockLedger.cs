using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>One clock of an order and how its figure comes about: the segments add up to the time that passed, those counted to the time used.</summary>
/// <param name="StartedBy">The record that started it: with the kind, what tells it from the order's other clocks.</param>
/// <param name="EndedAt">Null while it runs or is paused.</param>
/// <param name="TargetSince">The record since which this target applies: the start, or the last change of the order that brought another one.</param>
/// <param name="Length">The target as counted time.</param>
/// <param name="WarnAt">When the policy's share of the target is used, or was; null while it stands still before that.</param>
/// <param name="DueAt">When the target is used up, or was; null while it stands still before that.</param>
/// <param name="BreachedAt">Null while the target is not used up.</param>
public sealed record ClockLedger(
    ClockKind Kind, int StartedBy, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, ClockState State, ServiceTarget Target, int TargetSince,
    TimeSpan Length, TimeSpan Used, DateTimeOffset? WarnAt, DateTimeOffset? DueAt, DateTimeOffset? BreachedAt, IReadOnlyList<LedgerSegment> Segments)
{
    /// <summary>What was said about the present target already, by the timeline; null: nothing.</summary>
    public NoticeLevel? Noticed { get; private init; }

    /// <summary>When somebody must be told next; null when nobody need be, as things are.</summary>
    public DateTimeOffset? NoticeAt => State == ClockState.Cancelled || Noticed == NoticeLevel.Breach ? null
        : BreachedAt ?? (State != ClockState.Running ? null : Noticed == NoticeLevel.Warning ? DueAt : WarnAt);

    public bool IsOpen => State is ClockState.Running or ClockState.Paused;

    /// <summary>All the time between its start and its end, or now.</summary>
    public TimeSpan Passed => new(Segments.Sum(segment => segment.Length.Ticks));

    /// <summary>Below zero when overdue.</summary>
    public TimeSpan Left => Length - Used;

    /// <summary>Every clock that an order has or had, as its timeline, one version of the policy, one calendar and the present instant say, and nothing else.</summary>
    public static IReadOnlyList<ClockLedger> Of(IEnumerable<TimelineRecord> timeline, ServiceLevelPolicy policy, BusinessCalendar calendar, DateTimeOffset now)
    {
        var records = timeline.ToList();
        var course = OrderCourse.Of(records, now);
        var notices = records.Select(record => record.Step).OfType<WorkOrder.ClockNoticed>().ToLookup(notice => (notice.Clock, notice.Cycle), notice => (NoticeLevel?)notice.Level);
        return
        [
            .. Enum.GetValues<ClockKind>().SelectMany(kind => Of(kind, course, policy, calendar))
                .Select(clock => clock with { Noticed = notices[(clock.Kind, clock.TargetSince)].Max() }),
        ];
    }

    private static IEnumerable<ClockLedger> Of(ClockKind kind, IReadOnlyList<Stretch> course, ServiceLevelPolicy policy, BusinessCalendar calendar)
    {
        LedgerDraft? draft = null;
        foreach (var stretch in course)
        {
            var motion = ClockMotion.Of(kind, stretch.Facts, policy);
            var hasEnded = motion.State is not (ClockState.Running or ClockState.Paused);
            if (draft is null && hasEnded && ClockMotion.StartsAgain(kind))
                continue;
            draft ??= new LedgerDraft(kind, stretch, policy, calendar);
            draft.Pass(stretch, motion);
            if (!hasEnded || !ClockMotion.StartsAgain(kind))
                continue;
            if (draft.Close() is { } ended)
                yield return ended;
            draft = null;
        }
        if (draft?.Close() is { } last)
            yield return last;
    }
}
