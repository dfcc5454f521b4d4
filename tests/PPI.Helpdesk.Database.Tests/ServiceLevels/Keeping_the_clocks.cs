using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.ServiceLevels;

/// <summary>Every order carries its clocks, written with what changes it.</summary>
public abstract class Keeping_the_clocks(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task An_order_has_its_clocks_as_soon_as_it_is_logged_and_the_queue_knows_what_is_due()
    {
        await OpenAsync();

        var id = await LogAsync(Customer);

        var clocks = await ClocksAsync(id);
        Assert.Equal([ClockKind.Resolution, ClockKind.Response], clocks.Select(clock => clock.Kind).OrderBy(kind => kind.ToString()));
        Assert.All(clocks, clock => Assert.Equal(ClockState.Running, clock.State));
        Assert.Equal(TestClock.Start.AddHours(4), (await RowAsync(id)).NextDueAt);
        Assert.Equal(ClockKind.Response, (await RowAsync(id)).Clock!.Kind);
    }

    [Fact]
    public async Task After_every_change_the_stored_clocks_are_those_that_the_timeline_tells()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var seen = new SeenWorkOrder(id);

        await LaterAsync(1, (TakeWorkOrder take) => take.RunAsync(Consultant, seen, Cancel));
        await LaterAsync(2, (AskCustomer ask) => ask.RunAsync(Consultant, seen, "Which floor?", Cancel));
        await LaterAsync(30, (ReplyToWorkOrder reply) => reply.RunAsync(Customer, seen, "The second", [], Cancel));
        await LaterAsync(1, (OverridePriority change) => change.RunAsync(Consultant, seen, Priority.P2, "The whole floor", Cancel));
        await LaterAsync(1, (ProposeResolution propose) => propose.RunAsync(Consultant, seen, new Resolution("Replaced the fuser", ResolutionKind.Permanent, 5), [], Cancel));
        await LaterAsync(20, (DeclineResolution decline) => decline.RunAsync(Customer, seen, VerdictVia.Portal, "Still blank", 2, Cancel));
        await LaterAsync(1, (AddNote note) => note.RunAsync(Consultant, seen, "I look at it", [], Cancel));

        var clocks = await ClocksAsync(id);
        Assert.Contains(clocks, clock => clock is { Kind: ClockKind.Restore, State: ClockState.Running });
        Assert.Contains(clocks, clock => clock is { Kind: ClockKind.NextReply });
        await AssertToldByItsTimelineAsync(id);
    }

    [Fact]
    public async Task Another_priority_says_on_the_timeline_what_it_does_to_the_clocks()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await LaterAsync(2, (OverridePriority change) => change.RunAsync(Consultant, new SeenWorkOrder(id), Priority.P1, "The board meets", Cancel));

        var step = Assert.IsType<WorkOrder.ClocksRederived>((await RecordsAsync(id))[^1].Step);
        var resolution = Assert.Single(step.Clocks, clock => clock.Clock == ClockKind.Resolution);
        Assert.Equal(("6 hours", 120, TestClock.Start.AddHours(6)), (resolution.Target, resolution.MinutesUsed, resolution.DueAt));
        Assert.Contains(step.Clocks, clock => clock is { Clock: ClockKind.Restore, WasDueAt: null });
        Assert.Equal(TestClock.Start.AddHours(2), (await RowAsync(id)).NextDueAt);
    }

    [Fact]
    public async Task What_a_clock_says_stops_nobody_who_has_just_filled_in_a_form()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var seen = new SeenWorkOrder(id, (await StoredAsync(id)).Version);
        Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(1, await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel)));

        await DoAsync((TakeWorkOrder take) => take.RunAsync(Consultant, seen, Cancel));

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => DoAsync((AddNote note) => note.RunAsync(Consultant, seen, "Late", [], Cancel)));
    }

    [Fact]
    public async Task Orders_from_before_there_were_clocks_get_theirs_by_a_sweep_and_once()
    {
        await OpenAsync();
        await SaveManyAsync(count: 27, states: OpenOnly + 2);
        await using (var db = NewContext())
        {
            await db.OrderClocks.ExecuteDeleteAsync(Cancel);
            await db.WorkOrders.ExecuteUpdateAsync(set => set.SetProperty(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt), WorkOrderMapping.NeverDerived), Cancel);
        }

        Assert.Equal(21, await DoAsync((StartClocks start) => start.RunAsync(Cancel)));
        Assert.Equal(0, await DoAsync((StartClocks start) => start.RunAsync(Cancel)));

        await using var after = NewContext();
        foreach (var id in await after.WorkOrders.Where(order => order.ClosedAt == null).Select(order => order.Id).ToListAsync(Cancel))
            await AssertToldByItsTimelineAsync(id);
    }

    [Fact]
    public async Task An_order_whose_timeline_cannot_be_read_keeps_no_other_waiting_for_its_clocks()
    {
        await OpenAsync();
        await SaveManyAsync(count: 9, states: OpenOnly + 2);
        await using (var db = NewContext())
        {
            await db.OrderClocks.ExecuteDeleteAsync(Cancel);
            await db.WorkOrders.ExecuteUpdateAsync(set => set.SetProperty(order => EF.Property<DateTimeOffset>(order, WorkOrderMapping.NextDueAt), WorkOrderMapping.NeverDerived), Cancel);
            var first = await db.WorkOrders.Where(order => order.ClosedAt == null).MinAsync(order => order.Id, Cancel);
            await db.TimelineRecords.Where(record => record.WorkOrderId == first).ExecuteUpdateAsync(set => set.SetProperty(record => record.Details, "no step"), Cancel);
        }
        var open = await NewContext().WorkOrders.CountAsync(order => order.ClosedAt == null, Cancel);

        Assert.True(open > 1);
        Assert.Equal(open - 1, await DoAsync((StartClocks start) => start.RunAsync(Cancel)));
    }

    [Fact]
    public async Task A_new_policy_and_a_new_calendar_change_nothing_that_was_promised()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await using (var db = NewContext())
        {
            var calendar = await db.Calendars.SingleAsync(calendar => calendar.Name == NamedCalendar.DeskHours, Cancel);
            calendar.Change(calendar.Name, BusinessCalendar.AroundTheClock.Hours, TeamLeader, TestClock.Start);
            db.ServiceLevelPolicies.Add(ServiceLevelPolicy.Of(2, calendar.Id, [new ServiceTarget(ClockKind.Response, new TargetLength(1, TargetUnit.BusinessHours))], []));
            await db.SaveChangesAsync(Cancel);
        }

        await LaterAsync(3, (AddNote note) => note.RunAsync(Consultant, new SeenWorkOrder(id), "Seen", [], Cancel));
        var fresh = await LogAsync(Customer, Draft(Customer, "Another matter"));

        Assert.Equal(TestClock.Start.AddHours(4), (await RowAsync(id)).NextDueAt);
        Assert.Equal(TestClock.Start.AddHours(4), (await RowAsync(fresh)).NextDueAt);
        Assert.All(await ClocksAsync(fresh), clock => Assert.Equal((2, ClockKind.Response), (clock.PolicyVersion, clock.Kind)));
        await AssertToldByItsTimelineAsync(id);
    }

    [Fact]
    public async Task A_save_that_was_refused_can_be_tried_again()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await using var db = NewContext();
        var order = await db.WorkOrders.SingleAsync(order => order.Id == id, Cancel);
        order.NoticeClock(new WorkOrder.ClockNoticed(ClockKind.Response, NoticeLevel.Warning, 1, TestClock.Start, []), TestClock.Start);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(new CancellationToken(canceled: true)));

        await db.SaveChangesAsync(Cancel);

        Assert.Equal(1, await db.RaisedNotices.CountAsync(Cancel));
    }

    private async Task LaterAsync<TUseCase>(double hours, Func<TUseCase, Task> act) where TUseCase : notnull
    {
        Clock.Advance(TimeSpan.FromHours(hours));
        await DoAsync(act);
    }

    private async Task<List<TimelineRecord>> RecordsAsync(int id)
    {
        await using var db = NewContext();
        return await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == id).OrderBy(record => record.Sequence).ToListAsync(Cancel);
    }

    private async Task<List<OrderClock>> ClocksAsync(int id)
    {
        await using var db = NewContext();
        return await db.OrderClocks.AsNoTracking().Where(clock => clock.WorkOrderId == id).OrderBy(clock => clock.Id).ToListAsync(Cancel);
    }

    private async Task<QueueRow> RowAsync(int id) =>
        (await DoAsync((WorkOrderQueue queue) => queue.RunAsync(Consultant, new QueueFilter(), QueueGrouping.Nothing, after: null, Cancel))).Rows.Single(row => row.Id == id);

    /// <summary>Derives the clocks from the stored records alone, and compares.</summary>
    private new async Task AssertToldByItsTimelineAsync(int id)
    {
        await base.AssertToldByItsTimelineAsync(id);
        var clocks = await ClocksAsync(id);
        await using var db = NewContext();
        var policy = await db.ServiceLevelPolicies.SingleAsync(policy => policy.Version == clocks[0].PolicyVersion, Cancel);
        var calendar = new BusinessCalendar((await db.CalendarVersions.SingleAsync(version => version.Id == clocks[0].CalendarVersionId, Cancel)).Hours);
        var records = await RecordsAsync(id);

        var told = ClockLedger.Of(records, policy, calendar, records[^1].At);

        Assert.Equal(
            told.Select(clock => (clock.Kind, clock.StartedBy, clock.State, clock.DueAt, clock.WarnAt, clock.BreachedAt, clock.EndedAt, clock.NoticeAt, (long)clock.Used.TotalSeconds)),
            clocks.OrderBy(clock => clock.Kind).ThenBy(clock => clock.StartedBy).Select(clock => (clock.Kind, clock.StartedBy, clock.State, clock.DueAt, clock.WarnAt, clock.BreachedAt, clock.EndedAt, clock.NoticeAt, (long)clock.Used.TotalSeconds)));
    }
}

public sealed class Keeping_the_clocks_on_Sqlite() : Keeping_the_clocks(new SqliteDatabase());

public sealed class Keeping_the_clocks_on_PostgreSql() : Keeping_the_clocks(new PostgreSqlDatabase());

public sealed class Keeping_the_clocks_on_SqlServer() : Keeping_the_clocks(new SqlServerDatabase());
