using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>
/// Writes the clocks of every changed order into the save that changes it. The context itself asks for it, so that no way of
/// changing an order (a use case, a job, an import) can forget it.
/// </summary>
internal static class ClockBook
{
    public static async Task FollowAsync(HelpdeskDbContext db, StoredTimelines timelines, CancellationToken cancel)
    {
        var changed = NewRecords.Of(db);
        if (changed.Count == 0)
            return;
        foreach (var (order, said) in changed)
            db.RaisedNotices.AddRange(said.Select(record => RaisedNotice.Of(order.Entity.Id, record)).OfType<RaisedNotice>());
        // What another system has finished is no matter of our clocks.
        await DeriveAsync(db, changed.ConvertAll(order => order.Order).FindAll(order => order.State != EntityState.Added || order.Entity.IsOpen || order.Entity.ImportSource is null), timelines, cancel);
    }

    /// <summary>After a save that failed: trying it again adds them anew.</summary>
    public static void Forget(HelpdeskDbContext db)
    {
        foreach (var notice in db.ChangeTracker.Entries<RaisedNotice>().Where(entry => entry.State == EntityState.Added).ToList())
            notice.State = EntityState.Detached;
    }

    /// <summary>Derives the clocks of tracked orders; the caller saves.</summary>
    public static async Task DeriveAsync(HelpdeskDbContext db, IReadOnlyList<EntityEntry<WorkOrder>> orders, CancellationToken cancel) =>
        await DeriveAsync(db, orders, await StoredTimelines.ReadAsync(db, orders, cancel), cancel);

    private static async Task DeriveAsync(HelpdeskDbContext db, IReadOnlyList<EntityEntry<WorkOrder>> orders, StoredTimelines timelines, CancellationToken cancel)
    {
        if (orders.Count == 0 || await Measures.ReadAsync(db, cancel) is not { } measures)
            return;
        var stored = await StoredOrders.ReadAsync(db, orders, timelines, cancel);
        foreach (var order in orders)
        {
            var clocks = stored.ClocksOf(order.Entity);
            Derive(db, order, stored.TimelineOf(order.Entity), clocks, await measures.OfAsync(clocks, cancel));
        }
    }

    private static void Derive(HelpdeskDbContext db, EntityEntry<WorkOrder> entry, IReadOnlyList<TimelineRecord> timeline, IReadOnlyCollection<OrderClock> clocks, Measure measure)
    {
        var order = entry.Entity;
        var ledgers = ClockLedger.Of(timeline, measure.Policy, measure.Calendar, order.LastTouchedAt);
        if (Rederived.Of(ledgers, clocks, order.LastTouchedAt) is { Count: > 0 } rederived)
            order.RederiveClocks(rederived);
        foreach (var ledger in ledgers)
        {
            var clock = clocks.FirstOrDefault(clock => clock.IsOf(ledger)) ?? db.OrderClocks.Add(OrderClock.Of(order, ledger)).Entity;
            clock.Follow(ledger, order.IsOpen, measure);
        }
        foreach (var gone in clocks.Where(clock => !ledgers.Any(clock.IsOf)))
            gone.Cancel(order.LastTouchedAt);
        entry.Property<DateTimeOffset>(WorkOrderMapping.NextDueAt).CurrentValue =
            ledgers.Where(ledger => ledger.State == ClockState.Running).Min(ledger => ledger.DueAt) ?? WorkOrderMapping.NothingDue;
    }
}
