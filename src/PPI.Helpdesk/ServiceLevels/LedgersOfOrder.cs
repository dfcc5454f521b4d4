using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>How every figure of an order's clocks comes about, and by which policy and calendar it is counted.</summary>
public sealed class LedgersOfOrder(HelpdeskDbContext db, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such order, or the actor may not see it.</exception>
    public async Task<OrderLedgers> RunAsync(Actor actor, int id, CancellationToken cancel)
    {
        var order = await db.WorkOrders.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(order => order.Id == id, cancel)
            ?? throw new NotFoundException();
        if (await Measures.ReadAsync(db, cancel) is not { } measures)
            return new OrderLedgers(order, null, "", 0, []);
        var clocks = await db.OrderClocks.AsNoTracking().Where(clock => clock.WorkOrderId == id).ToListAsync(cancel);
        var measure = await measures.OfAsync(clocks, cancel);
        var timeline = await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == id).OrderBy(record => record.Sequence).ToListAsync(cancel);
        var calendar = await db.CalendarVersions.Where(version => version.Id == measure.CalendarVersionId)
            .Select(version => new { db.Calendars.Single(calendar => calendar.Id == version.CalendarId).Name, version.Number }).SingleAsync(cancel);
        return new OrderLedgers(order, measure, calendar.Name, calendar.Number, ClockLedger.Of(timeline, measure.Policy, measure.Calendar, clock.Now()));
    }
}

/// <summary>An order's ledgers, with what they are counted by.</summary>
/// <param name="Measure">Null while no service levels are installed.</param>
public sealed record OrderLedgers(WorkOrder Order, Measure? Measure, string CalendarName, int CalendarVersion, IReadOnlyList<ClockLedger> Clocks);
