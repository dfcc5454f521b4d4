using System.Collections.Concurrent;
using CsCheck;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Tests.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>Field row 1: whatever happens to an order, its clocks can be trusted. A failure prints the seed with which it comes back.</summary>
public sealed class Ledgers_of_random_lives
{
    private const int Lives = 2_000;
    private const int LivesByMinute = 300;

    private static readonly ServiceLevelPolicy Policy = ServiceLevelPolicy.Of(
        1, 1, [.. ServiceLevelPolicy.Shipped(calendarId: 1).Targets, new ServiceTarget(ClockKind.Supplier, new TargetLength(2, TargetUnit.BusinessDays))], [HoldReason.Vendor, HoldReason.Parts]);

    [Fact]
    public void F01_The_segments_of_every_clock_add_up_to_the_time_that_passed_and_to_the_figure_shown()
    {
        var seen = new ConcurrentDictionary<(ClockKind, ClockState), int>();

        RandomLife.Any(moves: 40, longestPause: 3_000).Sample(life =>
        {
            var order = life.Lived();
            var now = order.LastTouchedAt.AddMinutes(life.Owner * 37);
            foreach (var clock in ClockLedger.Of(order.Timeline, Policy, ClockedOrder.Office, now))
            {
                AssertAddsUp(clock, now);
                seen.AddOrUpdate((clock.Kind, clock.State), 1, (_, times) => times + 1);
            }
        }, iter: Lives);

        Assert.Equal(Enum.GetValues<ClockKind>(), seen.Keys.Select(key => key.Item1).Distinct().Order());
        Assert.Equal(Enum.GetValues<ClockState>(), seen.Keys.Select(key => key.Item2).Distinct().Order());
    }

    [Fact]
    public void No_step_and_no_passing_of_time_ever_takes_back_what_a_clock_has_counted() =>
        RandomLife.Any(moves: 40, longestPause: 3_000).Sample(life =>
        {
            var before = new Dictionary<(int, ClockKind, int), TimeSpan>();
            life.Lived((order, now) =>
            {
                foreach (var clock in ClockLedger.Of(order.Timeline, Policy, ClockedOrder.Office, now.AddMinutes(1)))
                {
                    var key = (order.Id, clock.Kind, clock.StartedBy);
                    Assert.True(clock.Used >= before.GetValueOrDefault(key), $"{clock.Kind} fell from {before.GetValueOrDefault(key)} to {clock.Used}.");
                    // What the next record may come before: the minute that was looked ahead.
                    before[key] = clock.Used > TimeSpan.FromMinutes(1) ? clock.Used - TimeSpan.FromMinutes(1) : TimeSpan.Zero;
                }
            });
        }, iter: Lives / 4);

    [Fact]
    public void What_a_clock_says_to_be_due_comes_true_if_nothing_happens() =>
        RandomLife.Any(moves: 25, longestPause: 2_000).Sample(life =>
        {
            var order = life.Lived();
            foreach (var clock in ClockLedger.Of(order.Timeline, Policy, ClockedOrder.Office, order.LastTouchedAt).Where(clock => clock is { State: ClockState.Running, BreachedAt: null }))
            {
                var atDue = ClockLedger.Of(order.Timeline, Policy, ClockedOrder.Office, clock.DueAt!.Value).Single(later => later.Kind == clock.Kind && later.StartedBy == clock.StartedBy);
                var before = ClockLedger.Of(order.Timeline, Policy, ClockedOrder.Office, clock.DueAt.Value.AddMilliseconds(-1)).Single(earlier => earlier.Kind == clock.Kind && earlier.StartedBy == clock.StartedBy);
                Assert.Equal((clock.Length, clock.DueAt), (atDue.Used, atDue.BreachedAt));
                Assert.Null(before.BreachedAt);
                Assert.True(clock.WarnAt <= clock.DueAt);
            }
        }, iter: Lives);

    [Fact]
    public void F01_Counted_minute_by_minute_the_figures_are_the_same() =>
        RandomLife.Any(moves: 25, longestPause: 900).Sample(life =>
        {
            var order = life.Lived();
            var now = order.LastTouchedAt.AddMinutes(life.Owner);
            var counted = new CountedMinutes(order, Policy, ClockedOrder.Office).Until(now);

            var clocks = ClockLedger.Of(order.Timeline, Policy, ClockedOrder.Office, now);

            Assert.Equal(
                counted.Where(clock => clocks.Any(known => known.Kind == clock.Key)).OrderBy(clock => clock.Key).Select(clock => (clock.Key, clock.Value)),
                clocks.GroupBy(clock => clock.Kind).Select(kind => (kind.Key, (int)kind.Sum(clock => clock.Used.TotalMinutes))).Where(kind => kind.Item2 > 0));
        }, iter: LivesByMinute);

    private static void AssertAddsUp(ClockLedger clock, DateTimeOffset now)
    {
        Assert.Equal((clock.EndedAt ?? now) - clock.StartedAt, Sum(clock.Segments));
        Assert.Equal(clock.Used, Sum(clock.Segments.Where(segment => segment.Kind == SegmentKind.Counted)));
        Assert.All(clock.Segments, segment => Assert.True(segment.Length > TimeSpan.Zero));
        Assert.Equal(clock.Segments.Skip(1).Select(segment => segment.StartsAt), clock.Segments.SkipLast(1).Select(segment => segment.EndsAt));
        Assert.Equal(clock.IsOpen, clock.EndedAt is null);
        Assert.Equal(clock.State == ClockState.Running, clock is { DueAt: not null, EndedAt: null } && clock.State != ClockState.Paused);
        if (clock.BreachedAt is not null && clock.State != ClockState.Cancelled)
            Assert.True(clock.Used >= clock.Length);
    }

    private static TimeSpan Sum(IEnumerable<LedgerSegment> segments) => new(segments.Sum(segment => segment.Length.Ticks));
}
