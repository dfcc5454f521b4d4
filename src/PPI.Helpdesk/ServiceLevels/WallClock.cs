namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The clock on the wall of one time zone, in ticks of UTC. A time that a change skips moves on by the gap; one that comes twice means its first coming.</summary>
internal sealed class WallClock(string timeZone)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    public DateTime LocalOf(DateTimeOffset at) => DateTime.SpecifyKind(at.UtcDateTime + zone.GetUtcOffset(at.UtcDateTime), DateTimeKind.Unspecified);

    public DateTimeOffset InstantOf(DateTime local) => new(TicksOf(local), TimeSpan.Zero);

    public long TicksOf(DateTime local)
    {
        // A day before and after no zone is still, or already, on the other side of a change near the local time.
        var (before, after) = (OffsetAt(local.Ticks - TimeSpan.TicksPerDay), OffsetAt(local.Ticks + TimeSpan.TicksPerDay));
        var (early, late) = (local.Ticks - before, local.Ticks - after);
        if (before == after || OffsetAt(early) == before)
            return early;
        var isSkipped = OffsetAt(late) != after;
        return isSkipped ? early : late;
    }

    private long OffsetAt(long ticks) => zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks;
}
