using NodaTime;
using NodaTime.TimeZones;
using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Both nights of every year, in every zone, as NodaTime has them.</summary>
public sealed class Wall_clocks_of_all_zones
{
    private static readonly Instant first = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant last = Instant.FromUtc(2024, 1, 1, 0, 0);

    [Fact]
    public void A_local_time_around_a_change_of_the_clocks_is_the_instant_that_NodaTime_names()
    {
        var zones = DateTimeZoneProviders.Tzdb.Ids.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)).Select(id => DateTimeZoneProviders.Tzdb[id]).ToList();
        var alike = zones.Where(HasTheSameChanges).ToList();
        var wrong = alike.SelectMany(zone => Differences(zone, new WallClock(zone.Id))).ToList();

        Assert.InRange(alike.Count, zones.Count * 0.95, zones.Count);
        Assert.Empty(wrong);
    }

    /// <summary>The machine may carry another edition of the zones than NodaTime; where these differ there is nothing to compare.</summary>
    private static bool HasTheSameChanges(DateTimeZone zone)
    {
        var ours = TimeZoneInfo.FindSystemTimeZoneById(zone.Id);
        return zone.GetZoneIntervals(first, last).Skip(1).All(interval =>
            Offset(interval.Start) == interval.WallOffset && Offset(interval.Start - Duration.FromSeconds(1)) == zone.GetUtcOffset(interval.Start - Duration.FromSeconds(1)));

        Offset Offset(Instant at) => NodaTime.Offset.FromTimeSpan(ours.GetUtcOffset(at.ToDateTimeUtc()));
    }

    private static IEnumerable<string> Differences(DateTimeZone zone, WallClock wall)
    {
        foreach (var local in LocalTimesAroundChanges(zone))
        {
            var expected = local.InZone(zone, Resolvers.LenientResolver).ToDateTimeOffset();
            var found = wall.InstantOf(local.ToDateTimeUnspecified());
            if (found != expected)
                yield return $"{zone.Id} {local:s}: {expected.UtcDateTime:s} expected, {found.UtcDateTime:s} found";
            else if (wall.LocalOf(found) != Instant.FromDateTimeOffset(found).InZone(zone).ToDateTimeUnspecified())
                yield return $"{zone.Id} {found.UtcDateTime:s}: {wall.LocalOf(found):s} on the wall";
        }
    }

    /// <summary>Every quarter of an hour from four hours before a change to four hours after it.</summary>
    private static IEnumerable<LocalDateTime> LocalTimesAroundChanges(DateTimeZone zone) =>
        from interval in zone.GetZoneIntervals(first, last).Skip(1)
        let change = interval.Start.InZone(zone).LocalDateTime
        from quarter in Enumerable.Range(-16, 33)
        select change.PlusMinutes(quarter * 15);
}
