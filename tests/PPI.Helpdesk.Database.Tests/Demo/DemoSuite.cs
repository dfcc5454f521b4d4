using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Demo;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Demo;

public abstract class DemoSuite(TestDatabase database) : DatabaseSuite(database)
{
    [Fact]
    public async Task The_demonstration_has_everything_that_an_order_can_come_to_and_replays_from_its_timelines()
    {
        await using var db = NewContext();
        var added = await Demonstration.SeedAsync(db, Clock, Cancel);

        var orders = await Replays.StoredAsync(db, Cancel);
        var attempts = orders.SelectMany(order => order.Attempts).ToList();
        var steps = orders.SelectMany(order => order.Timeline).Select(record => record.Step).ToList();

        Assert.Equal(added, orders.Count);
        Assert.InRange(orders.Count, 290, 360);
        All(orders.Select(order => order.Status));
        All(orders.Select(order => order.Closure).OfType<Closure>());
        All(orders.Where(order => order.IsOpen).Select(order => order.Tier));
        All(orders.Select(order => order.Priority));
        All(orders.Select(order => order.Severity));
        All(orders.Select(order => order.Kind));
        All(orders.Select(order => order.HoldReason).OfType<HoldReason>());
        All(attempts.Select(attempt => attempt.Verdict));
        All(attempts.Select(attempt => attempt.VerdictVia).OfType<VerdictVia>());
        All(attempts.Select(attempt => attempt.Kind));
        All(orders.SelectMany(order => order.HandOvers).Select(handOver => handOver.State));
        All(orders.SelectMany(order => order.Stays).Select(stay => stay.Outcome).OfType<StayOutcome>());
        All(orders.SelectMany(order => order.Links).Select(link => link.Kind));
        All(orders.SelectMany(order => order.Participants).Select(participant => participant.Level).Append(ParticipantLevel.Follow));
        Assert.Superset(new HashSet<VisitState> { VisitState.Planned, VisitState.Done }, orders.SelectMany(order => order.Visits).Select(visit => visit.State).ToHashSet());
        Assert.Superset(new HashSet<WayOfferState> { WayOfferState.Open, WayOfferState.Chosen }, orders.SelectMany(order => order.WayOffers).Select(offer => offer.State).ToHashSet());
        Assert.Contains(orders, order => order.RemoteSessions.Count > 0);
        Assert.Contains(orders, order => order is { IsOpen: true, MergedIntoId: not null });
        All(steps.OfType<WorkOrder.Evaluated>().Select(evaluated => evaluated.Choice));
        All(steps.OfType<WorkOrder.Returned>().Select(returned => returned.Reason));
        All(steps.OfType<WorkOrder.Escalated>().Select(escalated => escalated.Reason));
        Assert.Equal([0, 1, 2, 3, 4], orders.Where(order => order.Status == Status.Closed).Select(order => order.TimesDeclined).Distinct().Order());
        Assert.Equal([1, 2, 3, 4], orders.Where(order => order.Status == Status.Evaluation).Select(order => order.TimesDeclined).Distinct().Order());
        Assert.Contains(orders, order => order.OwnerId == order.LoggedById);
        Assert.Contains(orders, order => order.UnansweredSince is not null && order.IsOpen);
        await Replays.AssertAllAsync(db, Cancel);
    }

    [Fact]
    public async Task Everything_happened_within_the_last_half_year_and_nothing_is_due_when_it_starts()
    {
        await using var db = NewContext();
        await Demonstration.SeedAsync(db, Clock, Cancel);

        var (from, until) = (Clock.Now().AddDays(-185), Clock.Now());
        Assert.False(await db.TimelineRecords.AnyAsync(record => record.At > until || record.At < from, Cancel));
        Assert.False(await db.WorkOrders.AnyAsync(order => order.ReminderDueAt <= until || order.ResumeAt <= until || order.WayOffers.Any(offer => offer.State == WayOfferState.Open && offer.ExpiresAt <= until), Cancel));
        Assert.False(await db.WorkOrders.AnyAsync(order => order.OwnerId == order.RequesterId, Cancel));
        Assert.Equal(0, await db.OutgoingMessages.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_queue_looks_like_an_ordinary_day_some_late_more_in_time_and_some_standing_still()
    {
        await using var db = NewContext();
        await Demonstration.SeedAsync(db, Clock, Cancel);

        var open = await db.WorkOrders.Where(order => order.ClosedAt == null).Select(order => order.Id).ToListAsync(Cancel);
        var next = await new NextClocks(db).RunAsync(open, Cancel);
        var late = next.Values.Count(clock => clock.IsOverdue(Clock.Now()));
        Assert.InRange(late, 3, open.Count / 2);
        Assert.Contains(next.Values, clock => clock.State == ClockState.Paused);
        Assert.Contains(next.Values, clock => clock.State == ClockState.Running && !clock.IsOverdue(Clock.Now()));
        Assert.Superset(new HashSet<ClockState> { ClockState.Met, ClockState.Breached }, (await db.OrderClocks.Select(clock => clock.State).Distinct().ToListAsync(Cancel)).ToHashSet());
    }

    [Fact]
    public async Task Where_an_order_exists_already_none_is_added()
    {
        await using var db = NewContext();
        await Demonstration.SeedAsync(db, Clock, Cancel);
        var people = await db.People.CountAsync(Cancel);

        Assert.Equal(0, await Demonstration.SeedAsync(db, Clock, Cancel));
        Assert.Equal(people, await db.People.CountAsync(Cancel));
    }

    private static void All<TEnum>(IEnumerable<TEnum> found) where TEnum : struct, Enum =>
        Assert.Equal(Enum.GetValues<TEnum>(), found.Distinct().Order());
}

public sealed class Demo_on_Sqlite() : DemoSuite(new SqliteDatabase())
{
    [Fact]
    public async Task Two_runs_tell_the_same()
    {
        await using var other = new SqliteDatabase();
        await other.CreateAsync(Cancel);

        Assert.Equal(await SeededAsync(Database), await SeededAsync(other));
    }

    [Theory]
    [InlineData("2026-01-01T03:00:00Z")]
    [InlineData("2026-03-08T06:30:00Z")]
    [InlineData("2026-07-05T12:00:00Z")]
    [InlineData("2026-11-23T07:30:00Z")]
    public async Task It_can_start_at_any_hour_of_any_day(string now)
    {
        await using var db = NewContext();

        Assert.InRange(await Demonstration.SeedAsync(db, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)), Cancel), 290, 360);
        Assert.Equal(Enum.GetValues<Status>(), await db.WorkOrders.Select(order => order.Status).Distinct().ToListAsync(Cancel) is var found ? found.Order() : []);
    }

    private async Task<List<string>> SeededAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Demonstration.SeedAsync(db, Clock, Cancel);
        return [.. (await Replays.StoredAsync(db, Cancel)).Select(Replays.Told)];
    }
}

public sealed class Demo_on_PostgreSql() : DemoSuite(new PostgreSqlDatabase());

public sealed class Demo_on_SqlServer() : DemoSuite(new SqlServerDatabase());

internal static class Demonstration
{
    public static Task<int> SeedAsync(HelpdeskDbContext db, TimeProvider clock, CancellationToken cancel) => new SeedDemo(
        db, new AddDemoPeople(db, new PasswordHasher<Person>()), new InstallPolicyDefaults(db), new InstallServiceLevelDefaults(db, clock), Options.Create(new WorkOrderOptions()), clock).RunAsync(cancel);
}
