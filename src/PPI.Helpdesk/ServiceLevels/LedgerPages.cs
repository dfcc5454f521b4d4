namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The segments of a ledger while it is written. What passes after a clock's end belongs to it only if the clock goes on.</summary>
internal sealed class LedgerPages
{
    private readonly List<LedgerSegment> segments = [];
    private readonly List<LedgerSegment> sinceEnd = [];
    private bool hasEnded;

    public IReadOnlyList<LedgerSegment> Segments => segments;

    public TimeSpan Used { get; private set; }

    public void End() => hasEnded = true;

    public void GoOn()
    {
        hasEnded = false;
        sinceEnd.ForEach(Write);
        sinceEnd.Clear();
    }

    public void Pause(Stretch stretch, string why) => Write(new(SegmentKind.Paused, stretch.StartsAt, stretch.EndsAt, why));

    public void Count(Stretch stretch, BusinessCalendar hours)
    {
        var at = stretch.StartsAt;
        foreach (var open in hours.OpenSpans(stretch.StartsAt, stretch.EndsAt))
        {
            Write(new(SegmentKind.OutsideHours, at, open.OpensAt, ""));
            Write(new(SegmentKind.Counted, open.OpensAt, open.ClosesAt, ""));
            at = open.ClosesAt;
        }
        Write(new(SegmentKind.OutsideHours, at, stretch.EndsAt, ""));
    }

    private void Write(LedgerSegment segment)
    {
        if (segment.EndsAt <= segment.StartsAt)
            return;
        if (hasEnded)
        {
            sinceEnd.Add(segment);
            return;
        }
        if (segment.Kind == SegmentKind.Counted)
            Used += segment.Length;
        if (segments.Count > 0 && segments[^1] is var last && last.Kind == segment.Kind && last.Why == segment.Why)
            segments[^1] = last with { EndsAt = segment.EndsAt };
        else
            segments.Add(segment);
    }
}
