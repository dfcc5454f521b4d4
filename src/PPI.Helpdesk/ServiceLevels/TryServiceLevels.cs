using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What an order's clocks would say under other service levels; saves nothing.</summary>
public sealed class TryServiceLevels(HelpdeskDbContext db, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">There is no such order, or the terms make no policy.</exception>
    public async Task<IReadOnlyList<TriedClock>> RunAsync(Actor actor, int orderId, PolicyTerms terms, CancellationToken cancel)
    {
        ChangeServiceLevels.CanChange(actor).Enforce();
        var timeline = await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == orderId).OrderBy(record => record.Sequence).ToListAsync(cancel);
        if (timeline.Count == 0)
            throw new RuleBrokenException($"There is no work order {WorkOrder.NumberOf(orderId)}. Name one that shows what you want to change.");
        var hours = await (
            from calendar in db.Calendars
            join version in db.CalendarVersions on new { Calendar = calendar.Id, Number = calendar.Version } equals new { Calendar = version.CalendarId, version.Number }
            where calendar.Id == terms.CalendarId
            select version).AsNoTracking().SingleOrDefaultAsync(cancel) ?? throw new RuleBrokenException("Choose the calendar from the list.");
        var clocks = await db.OrderClocks.AsNoTracking().Where(clock => clock.WorkOrderId == orderId).ToListAsync(cancel);
        return
        [
            .. ClockLedger.Of(timeline, terms.AsVersion(1), new BusinessCalendar(hours.Hours), clock.Now())
                .Select(ledger => new TriedClock(ledger, clocks.Find(known => known.IsOf(ledger)))),
        ];
    }
}

/// <summary>A clock as it would be, and as it is; null where the order has no such clock.</summary>
public sealed record TriedClock(ClockLedger Tried, OrderClock? Now);
