using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Which running clocks would be due at another time if a calendar said something else; saves nothing.</summary>
public sealed class TryCalendar(HelpdeskDbContext db, TimeProvider clock)
{
    /// <summary>So many orders are counted anew, those that are due next: enough to judge a change by, and quick.</summary>
    public const int MostOrders = 200;

    /// <summary>The list names orders that the actor sees; the counts are of all.</summary>
    public async Task<TriedCalendar> RunAsync(Actor actor, int calendarId, CalendarHours hours, CancellationToken cancel)
    {
        CalendarChanges.CanChange(actor).Enforce();
        var running = db.OrderClocks.AsNoTracking().Where(clock => clock.State == ClockState.Running && clock.DueAt != null
            && db.CalendarVersions.Any(version => version.Id == clock.CalendarVersionId && version.CalendarId == calendarId));
        var next = await running.GroupBy(clock => clock.WorkOrderId).Select(order => new { Id = order.Key, DueAt = order.Min(clock => clock.DueAt) })
            .OrderBy(order => order.DueAt).ThenBy(order => order.Id).Select(order => order.Id).Take(MostOrders).ToListAsync(cancel);
        var clocks = await running.Where(clock => next.Contains(clock.WorkOrderId)).ToListAsync(cancel);
        var moved = Moved(clocks, await TimelinesAsync(next, cancel), await PoliciesAsync(clocks, cancel), new BusinessCalendar(hours));
        var seen = await db.WorkOrders.VisibleTo(actor).Where(order => next.Contains(order.Id)).Select(order => order.Id).ToListAsync(cancel);
        return new TriedCalendar(await running.CountAsync(cancel), clocks.Count, moved.Count, [.. moved.Where(one => seen.Contains(one.WorkOrderId)).OrderBy(one => one.WasDueAt)]);
    }

    private async Task<ILookup<int, TimelineRecord>> TimelinesAsync(List<int> orders, CancellationToken cancel) =>
        (await db.TimelineRecords.AsNoTracking().Where(record => orders.Contains(record.WorkOrderId)).OrderBy(record => record.Sequence).ToListAsync(cancel)).ToLookup(record => record.WorkOrderId);

    private async Task<Dictionary<int, ServiceLevelPolicy>> PoliciesAsync(List<OrderClock> clocks, CancellationToken cancel)
    {
        var versions = clocks.Select(clock => clock.PolicyVersion).Distinct().ToList();
        return await db.ServiceLevelPolicies.AsNoTracking().Where(policy => versions.Contains(policy.Version)).ToDictionaryAsync(policy => policy.Version, cancel);
    }

    private List<MovedClock> Moved(List<OrderClock> clocks, ILookup<int, TimelineRecord> timelines, Dictionary<int, ServiceLevelPolicy> policies, BusinessCalendar calendar) =>
    [
        .. from order in clocks.GroupBy(clock => (clock.WorkOrderId, clock.PolicyVersion))
           let ledgers = ClockLedger.Of(timelines[order.Key.WorkOrderId], policies[order.Key.PolicyVersion], calendar, clock.Now())
           from known in order
           let tried = ledgers.FirstOrDefault(known.IsOf)
           where tried?.DueAt is { } due && due != known.DueAt
           select new MovedClock(known.WorkOrderId, known.Kind, known.DueAt!.Value, tried.DueAt!.Value),
    ];
}

/// <summary>How many clocks run in a calendar, how many of them were counted anew, and those of these that would be due at another time.</summary>
public sealed record TriedCalendar(int Running, int Counted, int Moved, IReadOnlyList<MovedClock> Clocks);

/// <summary>A clock that would be due at another time.</summary>
public sealed record MovedClock(int WorkOrderId, ClockKind Clock, DateTimeOffset WasDueAt, DateTimeOffset DueAt)
{
    public string Number => WorkOrder.NumberOf(WorkOrderId);

    public TimeSpan Later => DueAt - WasDueAt;
}
