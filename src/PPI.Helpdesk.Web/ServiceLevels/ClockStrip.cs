using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.ServiceLevels;

/// <summary>The clocks of one order, for staff as they are, for its customer in plain words.</summary>
public sealed record ClockStrip(string Address, IReadOnlyList<OrderClock> Clocks, DateTimeOffset NowAt)
{
    /// <summary>What was promised and for when, or why our time stands still; nothing about what is done already.</summary>
    public IEnumerable<PlainPromise> Promises() => Clocks.Where(clock => clock.IsOpen).Select(clock => PlainPromise.Of(clock, NowAt)).OfType<PlainPromise>();
}

/// <summary>Something that the customer can expect.</summary>
/// <param name="At">By when, or since when it is late; follows the words.</param>
public sealed record PlainPromise(string Words, string Icon, DateTimeOffset? At)
{
    /// <summary>Null for what the customer need not know.</summary>
    public static PlainPromise? Of(OrderClock clock, DateTimeOffset now)
    {
        if (clock.State == ClockState.Paused)
            return clock.Kind is ClockKind.Resolution or ClockKind.MoveAddChange ? new("Our time stands still while we wait.", Icon: "clock-pause", At: null) : null;
        var overdue = clock.IsOverdue(now);
        return clock.Kind switch
        {
            ClockKind.Response => new(overdue ? "We are late: you should have heard from us" : "Somebody gets back to you", Icon: "message", clock.DueAt),
            ClockKind.Restore => new(overdue ? "We are late: you should be able to work again since" : "You can work again, if need be by a way around it,", Icon: "tool", clock.DueAt),
            ClockKind.Resolution or ClockKind.MoveAddChange => new(overdue ? "We are late: it should have been done" : "It is to be done", Icon: "calendar-due", clock.DueAt),
            ClockKind.Evaluation => new(overdue ? "We are late: we should have decided how to go on" : "We decide how to go on", Icon: "scale", clock.DueAt),
            ClockKind.Callback => new(overdue ? "We are late: we should have called you" : "We call you to ask whether it works, at the latest", Icon: "phone", clock.DueAt),
            ClockKind.NextReply => new(overdue ? "We are late: you should have an answer" : "You get an answer", Icon: "message", clock.DueAt),
            _ => null,
        };
    }
}
