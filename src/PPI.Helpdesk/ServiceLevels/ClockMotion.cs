using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What a clock does while an order is as it is, and why.</summary>
internal sealed record ClockMotion(ClockState State, string Why)
{
    private static readonly ClockMotion Runs = new(ClockState.Running, "");
    private static readonly ClockMotion Cancelled = new(ClockState.Cancelled, "Closed");

    /// <summary>The rules of every clock. A clock that ended goes on when its order's state says so again: nobody gets a fresh clock by resolving badly.</summary>
    public static ClockMotion Of(ClockKind clock, OrderFacts order, ServiceLevelPolicy policy) => clock switch
    {
        ClockKind.Response => order.HasResponse ? Met("Answered") : order.IsOpen ? Runs : Cancelled,
        ClockKind.Restore => order.Status == Status.Resolved || order.Closure is Closure.Confirmed or Closure.Lapsed ? Met("Resolved") : Working(order, policy),
        ClockKind.Resolution or ClockKind.MoveAddChange => order.Status == Status.Resolved ? Stands("With the customer for review")
            : order.Closure == Closure.Confirmed ? Met("Confirmed by the customer")
            : Working(order, policy),
        ClockKind.Evaluation => order.Status == Status.Evaluation ? Runs : Ended(order),
        ClockKind.Callback => order.Status == Status.Resolved && !order.IsCalledBack ? Runs : order.Closure == Closure.Confirmed ? Met("Answered") : Ended(order),
        ClockKind.NextReply => order.IsUnanswered ? Runs : Ended(order),
        _ => order is { Status: Status.OnHold, HoldReason: HoldReason.Vendor } ? Runs : Ended(order),
    };

    /// <summary>Whether each start is a clock of its own, or the order has this clock once, from logging on.</summary>
    public static bool StartsAgain(ClockKind clock) => clock is ClockKind.Evaluation or ClockKind.Callback or ClockKind.NextReply or ClockKind.Supplier;

    private static ClockMotion Working(OrderFacts order, ServiceLevelPolicy policy) => order switch
    {
        { IsOpen: false } => Cancelled with { Why = order.Closure!.Value.Label() },
        { Status: Status.AwaitingCustomer } => Stands("Waiting for the customer"),
        { Status: Status.OnHold, HoldReason: { } reason } when policy.PausingHolds.Contains(reason) => Stands(reason.Label()),
        _ => Runs,
    };

    private static ClockMotion Ended(OrderFacts order) => order.IsOpen ? Met("Done") : Cancelled;

    private static ClockMotion Stands(string why) => new(ClockState.Paused, why);

    private static ClockMotion Met(string why) => new(ClockState.Met, why);
}
