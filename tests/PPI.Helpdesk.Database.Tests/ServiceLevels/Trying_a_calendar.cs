using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.ServiceLevels;

/// <summary>Before a calendar is changed: which running clocks would be due at another time.</summary>
public abstract class Trying_a_calendar(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly CalendarHours WithLunch = new("America/New_York",
        WorkingWeek.MondayToFriday(new WorkingPeriod(new TimeOnly(8, 0), new TimeOnly(12, 0)), new WorkingPeriod(new TimeOnly(13, 0), new TimeOnly(17, 0))));

    [Fact]
    public async Task A_lunch_break_moves_what_is_given_in_hours_and_not_what_is_given_in_days()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        var tried = await TryAsync(TeamLeader, NamedCalendar.DeskHours, WithLunch);

        Assert.Equal((2, 2, 1), (tried.Running, tried.Counted, tried.Moved));
        Assert.Equal(new MovedClock(id, ClockKind.Response, TestClock.Start.AddHours(4), TestClock.Start.AddHours(5)), Assert.Single(tried.Clocks));
    }

    [Fact]
    public async Task A_calendar_in_which_no_clock_runs_moves_none()
    {
        await OpenAsync();
        await LogAsync(Customer);

        var tried = await TryAsync(TeamLeader, NamedCalendar.AroundTheClock, WithLunch);

        Assert.Equal((0, 0, 0), (tried.Running, tried.Counted, tried.Moved));
    }

    [Fact]
    public async Task A_clock_that_has_ended_is_not_moved()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync<TakeWorkOrder>(take => take.RunAsync(Consultant, new SeenWorkOrder(id), Cancel));

        var tried = await TryAsync(TeamLeader, NamedCalendar.DeskHours, WithLunch);

        Assert.Equal((1, 0), (tried.Running, tried.Moved));
    }

    [Fact]
    public async Task Who_may_not_see_the_orders_reads_how_many_but_not_which()
    {
        await OpenAsync();
        await LogAsync(Customer);

        var tried = await TryAsync(Administrator, NamedCalendar.DeskHours, WithLunch);

        Assert.Equal(1, tried.Moved);
        Assert.Empty(tried.Clocks);
        await Assert.ThrowsAsync<RuleBrokenException>(() => TryAsync(Consultant, NamedCalendar.DeskHours, WithLunch));
    }

    private async Task<TriedCalendar> TryAsync(Actor actor, string calendar, CalendarHours hours)
    {
        await using var db = NewContext();
        var id = await db.Calendars.Where(one => one.Name == calendar).Select(one => one.Id).SingleAsync(Cancel);
        return await DoAsync((TryCalendar tryCalendar) => tryCalendar.RunAsync(actor, id, hours, Cancel));
    }
}

public sealed class Trying_a_calendar_on_Sqlite() : Trying_a_calendar(new SqliteDatabase());

public sealed class Trying_a_calendar_on_PostgreSql() : Trying_a_calendar(new PostgreSqlDatabase());

public sealed class Trying_a_calendar_on_SqlServer() : Trying_a_calendar(new SqlServerDatabase());
