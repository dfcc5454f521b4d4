using CsCheck;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.WorkOrders;

/// <summary>Who logged an order, who owns it, and what everybody then tries: drawn at random.</summary>
internal sealed record RandomLife(int Requester, int Owner, int Kind, Draw[] Draws)
{
    /// <param name="longestPause">Minutes between two moves, at most.</param>
    public static Gen<RandomLife> Any(int moves, int longestPause) =>
        Gen.Select(Gen.Int[0, Someone.People.Count - 1], Gen.Int[0, 99], Gen.Int[0, 4], Draw(longestPause).Array[0, moves], (requester, owner, kind, draws) => new RandomLife(requester, owner, kind, draws));

    private static Gen<Draw> Draw(int longestPause) =>
        from actor in Gen.Int[0, Someone.People.Count]
        from move in Gen.Int[0, Move.All.Count - 1]
        from variant in Gen.Int[0, 99]
        from minutes in Gen.Int[0, longestPause]
        from goal in Gen.Frequency((2, Gen.Const(WorkOrders.Draw.Any)), (7, Gen.Const(WorkOrders.Draw.Allowed)), (1, Gen.Const(WorkOrders.Draw.BadInput)))
        select new Draw(actor, move, variant, minutes, goal);

    public WorkOrder Logged()
    {
        var customer = Someone.People[Requester];
        var owners = Someone.OfTheHelpdesk.Where(person => person != customer).ToList();
        return A.WorkOrder().By(customer).OwnedBy(owners[Owner % owners.Count]).OfKind((WorkOrderKind)Kind).Build();
    }

    /// <summary>The order after every move that its rules allow.</summary>
    /// <param name="afterEach">Told the order and the instant after each.</param>
    public WorkOrder Lived(Action<WorkOrder, DateTimeOffset>? afterEach = null)
    {
        var order = Logged();
        var now = TestClock.Start;
        foreach (var draw in Draws)
        {
            now = now.AddMinutes(draw.Minutes);
            var turn = new Turn(order, now, draw);
            var moves = Move.All.Where(move => move.May(turn)).ToList();
            if (moves.Count == 0)
                continue;
            moves[draw.Move % moves.Count].Do(turn);
            order = turn.Continuation ?? order;
            afterEach?.Invoke(order, now);
        }
        return order;
    }
}
