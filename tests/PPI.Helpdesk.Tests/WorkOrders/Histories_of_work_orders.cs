using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>Anybody tries anything at any time, thousands of times over. A failure prints the seed with which it comes back.</summary>
public sealed class Histories_of_work_orders
{
    private const int Histories = 2_500;

    private readonly ConcurrentDictionary<string, int> stepsSeen = new();
    private readonly ConcurrentDictionary<(Status, Status), int> transitionsSeen = new();
    private readonly ConcurrentDictionary<string, int> refusalsSeen = new();
    private int carried;

    [Fact]
    public void No_move_breaks_an_invariant_and_every_order_can_be_rebuilt_from_its_timeline()
    {
        RandomLife.Any(moves: 80, longestPause: 3_000).Sample(Live, iter: Histories);

        AssertItWasWorthIt();
    }

    private void Live(RandomLife life)
    {
        var order = life.Logged();
        var now = TestClock.Start;
        Invariants.AssertHold(order);
        foreach (var draw in life.Draws)
        {
            now = now.AddMinutes(draw.Minutes);
            var turn = new Turn(order, now, draw);
            Take(turn, draw);
            Invariants.AssertHold(order);
            if (turn.Continuation is { } next)
            {
                Interlocked.Add(ref carried, next.Attempts.Count);
                AssertRebuilt(order);
                order = next;
                Invariants.AssertHold(order);
            }
        }
        AssertRebuilt(order);
        foreach (var record in order.Timeline)
            stepsSeen.AddOrUpdate(record.Kind, 1, (_, times) => times + 1);
    }

    private void Take(Turn turn, Draw draw)
    {
        if (draw.Goal == Draw.BadInput)
            AssertRefused(turn, Chosen(draw, Move.All.Where(move => move.DoBadly is not null)), move => move.DoBadly!(turn));
        else if (Chosen(draw, draw.Goal == Draw.Allowed ? Move.All.Where(move => move.May(turn)) : Move.All) is { } move && move.May(turn))
            AssertDone(turn, move);
        else
            AssertRefused(turn, Chosen(draw, Move.All.Where(move => !move.May(turn))), move => move.Do(turn));
    }

    private static Move? Chosen(Draw draw, IEnumerable<Move> moves)
    {
        var list = moves.ToList();
        return list.Count == 0 ? null : list[draw.Move % list.Count];
    }

    private void AssertDone(Turn turn, Move move)
    {
        var (before, records) = (turn.Order.Status, turn.Order.Version);

        var failure = Xunit.Record.Exception(() => move.Do(turn));

        Assert.True(failure is null, $"{turn.Actor.Name} may {move.Name}, and it failed: {failure}");
        var after = turn.Order.Status;
        Assert.True(turn.Continuation is null ? turn.Order.Version > records : turn.Order.Version == records, $"To {move.Name} must be told on the timeline.");
        Assert.True(before == after || Invariants.Transitions.Contains((before, after)), $"To {move.Name} led from {before} to {after}.");
        transitionsSeen.AddOrUpdate((before, after), 1, (_, times) => times + 1);
    }

    private void AssertRefused(Turn turn, Move? move, Action<Move> attempt)
    {
        if (move is null)
            return;
        var before = StateOf.Order(turn.Order);
        var records = turn.Order.Timeline.Count;

        var failure = Xunit.Record.Exception(() => attempt(move));

        Assert.True(failure is RuleBrokenException, $"{turn.Actor.Name} may not {move.Name} like that, and got: {failure?.ToString() ?? "through"}");
        Assert.True(failure!.Message.Length > 10 && failure.Message.EndsWith('.'), $"No sentence: {failure.Message}");
        Assert.Equal(before, StateOf.Order(turn.Order));
        Assert.Equal(records, turn.Order.Timeline.Count);
        refusalsSeen.AddOrUpdate(move.Name, 1, (_, times) => times + 1);
    }

    private static void AssertRebuilt(WorkOrder order)
    {
        var rows = Given.Rows(order);
        var rebuilt = WorkOrder.Replay(rows);

        Assert.Equal(StateOf.Order(order), StateOf.Order(rebuilt));
        Assert.Equal(order.Timeline.Select(record => StateOf.Step(record.Step)), rows.Select(row => StateOf.Step(row.Step)));
        Assert.Equal(order.Timeline.Select(record => record.IsPublic), rows.Select(row => row.Step.IsPublic));
    }

    /// <summary>A sample that never came to a corner proves nothing about it.</summary>
    private void AssertItWasWorthIt()
    {
        var expected = typeof(WorkOrder).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Step)) && !type.Name.StartsWith("Import", StringComparison.Ordinal) && !type.Name.StartsWith("Clock", StringComparison.Ordinal)).Select(type => type.Name);
        Assert.Empty(expected.Except(stepsSeen.Keys));
        Assert.Empty(Invariants.Transitions.Except(transitionsSeen.Keys));
        Assert.Empty(Move.All.Select(move => move.Name).Except(refusalsSeen.Keys));
        Assert.True(carried > 0, "No order was continued with its attempts.");
        Assert.True(stepsSeen.Values.Sum() > Histories * 10, stepsSeen.Values.Sum().ToString(CultureInfo.InvariantCulture));
    }
}
