using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The clocks to which a change of the order brought another target, as the timeline tells it.</summary>
internal static class Rederived
{
    public static IReadOnlyList<RederivedClock> Of(IReadOnlyList<ClockLedger> ledgers, IReadOnlyCollection<OrderClock> before, DateTimeOffset now) => before.Count == 0 ? [] :
    [
        .. from ledger in ledgers
           where ledger.IsOpen
           let known = before.FirstOrDefault(clock => clock.IsOf(ledger))
           where known is null ? ledger.StartedAt < now && !ClockMotion.StartsAgain(ledger.Kind) : known.TargetSince != ledger.TargetSince
           select new RederivedClock(ledger.Kind, ledger.Target.Length.ToString(), (int)ledger.Used.TotalMinutes, known?.DueAt, ledger.DueAt),
    ];
}
