using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Operations;

/// <summary>Field demand 38: what is due again and again becomes a work order each time, exactly once, with its checklist.</summary>
public abstract class Making_routine_orders(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task Each_date_becomes_an_order_with_its_checklist_its_owner_and_the_priority_Operations()
    {
        await OpenAsync();
        await AddAsync(Daily());
        Clock.Advance(TimeSpan.FromDays(1));

        await SweepAsync();
        await SweepAsync();

        var order = await AssertToldByItsTimelineAsync(Assert.Single(await OrdersAsync()));
        Assert.Equal((Priority.Operations, WorkOrderKind.OperationalTask, IntakeChannel.Schedule), (order.Priority, order.Kind, order.Intake));
        Assert.Equal((Consultant.PersonId!.Value, TeamLeader.PersonId!.Value), (order.OwnerId, order.RequesterId));
        Assert.Equal(["Read last night's report", "Restore one file"], order.Checklist.Select(item => item.Text));
        Assert.StartsWith("Due ", order.Description, StringComparison.Ordinal);
        Assert.Contains(await ToAsync(Consultant), message => message.Subject.EndsWith("a new work order is yours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dates_that_passed_while_nobody_looked_are_made_up_for_each_once()
    {
        await OpenAsync();
        await AddAsync(Daily());
        Clock.Advance(TimeSpan.FromDays(5));

        await SweepAsync();
        await SweepAsync();

        Assert.Equal(5, (await OrdersAsync()).Count);
    }

    [Fact]
    public async Task Four_nodes_at_the_same_instant_make_one_order()
    {
        await OpenAsync();
        await AddAsync(Daily());
        Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync()));

        Assert.Single(await OrdersAsync());
    }

    [Fact]
    public async Task A_paused_task_makes_none_and_who_left_is_replaced_by_routing()
    {
        await OpenAsync();
        var id = await AddAsync(Daily());
        await DoAsync((PauseRoutineTask pause) => pause.RunAsync(TeamLeader, id, 1, Cancel));
        Clock.Advance(TimeSpan.FromDays(3));
        await SweepAsync();
        Assert.Empty(await OrdersAsync());

        await ChangePersonAsync(Consultant, person => person.Disable());
        await DoAsync((ResumeRoutineTask resume) => resume.RunAsync(TeamLeader, id, 2, Cancel));
        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();

        Assert.Equal(OtherConsultant.PersonId, (await StoredAsync(Assert.Single(await OrdersAsync()))).OwnerId);
    }

    [Fact]
    public async Task Marking_goes_through_the_use_case_and_is_told_by_the_timeline()
    {
        await OpenAsync();
        await AddAsync(Daily());
        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        var id = Assert.Single(await OrdersAsync());

        await DoAsync((MarkChecklist mark) => mark.RunAsync(Consultant, new(id), 1, ChecklistMark.Done, null, Cancel));
        await DoAsync((MarkChecklist mark) => mark.RunAsync(Consultant, new(id), 2, ChecklistMark.LeftOut, "The tape is away", Cancel));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((ChecklistMark.LeftOut, "The tape is away", Consultant.PersonId), (order.Checklist[1].Mark, order.Checklist[1].Reason, order.WorkerId));
    }

    [Fact]
    public async Task Only_team_leaders_and_administrators_keep_them_and_a_slower_change_is_refused()
    {
        await OpenAsync();
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AddRoutineTask add) => add.RunAsync(Consultant, Daily(), Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AddRoutineTask add) => add.RunAsync(TeamLeader, Daily() with { OwnerId = NetworkSpecialist.PersonId }, Cancel)));
        var id = await AddAsync(Daily());

        await DoAsync((ChangeRoutineTask change) => change.RunAsync(Administrator, id, 1, Daily() with { Title = "Backups" }, Cancel));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => DoAsync((ChangeRoutineTask change) => change.RunAsync(TeamLeader, id, 1, Daily(), Cancel)));
        await using var db = NewContext();
        Assert.Equal(2, await db.AuditRecords.CountAsync(record => record.Act == "Added" || record.Act == "Changed", Cancel));
    }

    private RoutineTaskTerms Daily() => new(
        "Check the backups", "", ["Read last night's report", "Restore one file"], new Recurrence(Rhythm.Daily),
        DateOnly.FromDateTime(TestClock.Start.UtcDateTime), new TimeOnly(0, 0), "UTC", LeadDays: 0, TeamLeader.PersonId!.Value, Consultant.PersonId);

    private Task<int> AddAsync(RoutineTaskTerms terms) => DoAsync((AddRoutineTask add) => add.RunAsync(TeamLeader, terms, Cancel));

    private Task SweepAsync() => DoAsync((LogRoutineTasks sweep) => sweep.RunAsync(Cancel));

    private async Task<List<int>> OrdersAsync()
    {
        await using var db = NewContext();
        return await db.WorkOrders.OrderBy(order => order.Id).Select(order => order.Id).ToListAsync(Cancel);
    }
}

public sealed class Making_routine_orders_on_Sqlite() : Making_routine_orders(new SqliteDatabase());

public sealed class Making_routine_orders_on_PostgreSql() : Making_routine_orders(new PostgreSqlDatabase());

public sealed class Making_routine_orders_on_SqlServer() : Making_routine_orders(new SqlServerDatabase());
