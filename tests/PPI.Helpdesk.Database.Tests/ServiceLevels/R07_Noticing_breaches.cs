using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.ServiceLevels;

/// <summary>Rows: a warning and a breach are each said once, whatever crashes, runs twice, or is the matter with a node's clock.</summary>
public abstract class R07_Noticing_breaches(TestDatabase database) : WorkOrderSuite(database)
{
    private const int Orders = 2_000;

    [Fact]
    public async Task Four_nodes_that_race_for_thousands_of_breaches_say_each_once_though_one_is_killed()
    {
        await OpenAsync();
        await LogManyAsync(Orders);
        Clock.Advance(TimeSpan.FromHours(5));
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var nodes = Enumerable.Range(0, 4).Select(node => Task.Run(() => SweepAsync(node == 0 ? killed.Token : Cancel))).ToList();
        while (await NoticesAsync() < Orders / 10)
            await Task.Yield();
        await killed.CancelAsync();
        await Task.WhenAll(nodes);

        Assert.Equal(0, await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel)));
        await AssertSaidOnceAsync(Orders, NoticeLevel.Breach);
    }

    [Fact]
    public async Task First_the_owner_and_the_worker_are_warned_and_then_the_team_leader_learns_of_the_breach()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((TakeWorkOrder take) => take.RunAsync(OtherConsultant, new SeenWorkOrder(id), Cancel));
        var (owner, before) = (await OwnerAsync(id), await LettersAsync());

        Assert.Equal(0, await AtAsync(hours: 1, 0));
        Assert.Equal(1, await AtAsync(hours: 24 * 2, 6));
        Assert.Equal(new[] { owner.PersonId, OtherConsultant.PersonId }.Distinct().Count(), await LettersAsync() - before);
        Assert.DoesNotContain(await ToAsync(TeamLeader), Says("Resolution"));
        Assert.Equal(1, await AtAsync(hours: 24 * 3, 0));

        Assert.Single(await ToAsync(TeamLeader), Says("Resolution is overdue"));
        Assert.Single(await ToAsync(OtherConsultant), Says("Resolution is due soon"));
        Assert.Single(await ToAsync(OtherConsultant), Says("Resolution is overdue"));
        Assert.DoesNotContain(await ToAsync(Customer), message => message.Kind == MessageKind.Notice);
    }

    [Fact]
    public async Task What_was_missed_while_the_helpdesk_was_down_is_said_at_the_start_in_order_and_once()
    {
        await OpenAsync();
        var first = await LogAsync(Customer);
        Clock.Advance(TimeSpan.FromMinutes(10));
        var second = await LogAsync(Customer, Draft(Customer, "Another matter"));
        Clock.Advance(TimeSpan.FromDays(14));

        Assert.Equal(4, await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel)));
        Assert.Equal(0, await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel)));

        await using var db = NewContext();
        var records = await db.TimelineRecords.AsNoTracking().Where(record => record.Kind == nameof(WorkOrder.ClockNoticed)).OrderBy(record => record.Id).ToListAsync(Cancel);
        Assert.Equal([first, first, second, second], records.Select(record => record.WorkOrderId));
        Assert.Equal([ClockKind.Response, ClockKind.Resolution, ClockKind.Response, ClockKind.Resolution], records.Select(record => ((WorkOrder.ClockNoticed)record.Step).Clock));
        Assert.All(records, record => Assert.Equal(NoticeLevel.Breach, ((WorkOrder.ClockNoticed)record.Step).Level));
    }

    [Fact]
    public async Task R08_A_clock_that_jumps_forth_and_back_loses_no_breach_and_says_none_twice()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var due = (await DueAsync(id)).Order().ToList();

        foreach (var minutes in new[] { 179, 10, -70, 70, -5, 60, -60, 1, 24 * 60, -120, 130 })
        {
            Clock.AdjustTime(Clock.GetUtcNow().AddMinutes(minutes));
            await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel));
        }

        await using var db = NewContext();
        Assert.Equal([NoticeLevel.Warning, NoticeLevel.Breach], await db.RaisedNotices.Where(notice => notice.Clock == ClockKind.Response).OrderBy(notice => notice.RaisedAt).Select(notice => notice.Level).ToListAsync(Cancel));
        Assert.Equal(due, (await DueAsync(id)).Order());
    }

    [Theory]
    [InlineData("2026-03-06T20:00:00Z", "2026-03-10T19:00:00Z")] // Friday at three, New York; two business days later the clocks have changed.
    [InlineData("2026-10-30T19:00:00Z", "2026-11-03T20:00:00Z")]
    public async Task R08_What_is_due_after_the_clocks_have_changed_is_due_at_the_same_time_of_day(string logged, string breached)
    {
        await OpenAsync();
        Clock.AdjustTime(DateTimeOffset.Parse(logged, System.Globalization.CultureInfo.InvariantCulture));
        var id = await LogAsync(Customer, Draft(Customer) with { Severity = new SeverityAnswers(CanAnyoneWork: true, HasWorkaround: true, WhoIsHit.SeveralPeople) });

        Assert.Contains(DateTimeOffset.Parse(breached, System.Globalization.CultureInfo.InvariantCulture), await DueAsync(id));
    }

    [Fact]
    public async Task Notices_wait_for_the_readers_duty_hours_but_for_priority_1()
    {
        await OpenAsync();
        var normal = await LogAsync(Customer);
        Clock.Advance(TimeSpan.FromHours(6.9));
        var urgent = await LogAsync(Customer, Draft(Customer) with { Severity = new SeverityAnswers(CanAnyoneWork: false, HasWorkaround: false, WhoIsHit.WholePlace) });
        Clock.Advance(TimeSpan.FromHours(3));
        var morning = TestClock.Start.AddHours(22);

        await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel));

        var letters = await ToAsync(TeamLeader);
        Assert.Equal(morning, Assert.Single(letters, letter => letter.WorkOrderId == normal && letter.Kind == MessageKind.Notice).NextAttemptAt);
        Assert.All(letters.Where(letter => letter.WorkOrderId == urgent), letter => Assert.Equal(Clock.GetUtcNow(), letter.NextAttemptAt));
        Assert.Contains(letters, letter => letter.WorkOrderId == urgent);
    }

    [Fact]
    public async Task An_order_that_cannot_be_noticed_keeps_none_of_the_others_waiting()
    {
        await OpenAsync();
        await LogManyAsync(20);
        await using (var db = NewContext())
        {
            var broken = await db.WorkOrders.MinAsync(order => order.Id, Cancel);
            await db.TimelineRecords.Where(record => record.WorkOrderId == broken && record.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(record => record.Details, "{"), Cancel);
        }
        Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(19, await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel)));
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            await DoAsync((NoticeBreaches notice) => notice.RunAsync(cancel));
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            // The node was killed.
        }
    }

    private async Task LogManyAsync(int count)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(500))
        {
            await using var db = NewContext();
            db.WorkOrders.AddRange(some.Select(i => WorkOrder.Log(Draft(Customer, $"Matter {i}"), new PriorityDecision(Priority.P3, "seeded"), new Routing(Consultant.PersonId!.Value, Consultant.Name, "seeded"), Customer, TestClock.Start)));
            await db.SaveChangesAsync(Cancel);
        }
    }

    private async Task AssertSaidOnceAsync(int orders, NoticeLevel level)
    {
        await using var db = NewContext();
        Assert.Equal(orders, await db.RaisedNotices.CountAsync(notice => notice.Level == level, Cancel));
        Assert.Equal(orders, await db.TimelineRecords.CountAsync(record => record.Kind == nameof(WorkOrder.ClockNoticed), Cancel));
        var letters = await db.OutgoingMessages.Where(message => message.Kind == MessageKind.Notice).Select(message => new { message.WorkOrderId, message.ToAddress }).ToListAsync(Cancel);
        Assert.Equal(orders * 2, letters.Count);
        Assert.Equal(orders * 2, letters.Distinct().Count());
    }

    private async Task<int> AtAsync(double hours, double more)
    {
        Clock.AdjustTime(TestClock.Start.AddHours(hours + more));
        return await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel));
    }

    private async Task<int> NoticesAsync()
    {
        await using var db = NewContext();
        return await db.RaisedNotices.CountAsync(Cancel);
    }

    private async Task<int> LettersAsync()
    {
        await using var db = NewContext();
        return await db.OutgoingMessages.CountAsync(Cancel);
    }

    private async Task<List<DateTimeOffset?>> DueAsync(int id)
    {
        await using var db = NewContext();
        return await db.OrderClocks.Where(clock => clock.WorkOrderId == id).Select(clock => clock.DueAt).ToListAsync(Cancel);
    }

    private async Task<Actor> OwnerAsync(int id) => (await StoredAsync(id)).OwnerId == Consultant.PersonId ? Consultant : OtherConsultant;

    private static Predicate<OutgoingMessage> Says(string words) => message => message.Subject.Contains(words, StringComparison.Ordinal);
}

public sealed class R07_Noticing_breaches_on_Sqlite() : R07_Noticing_breaches(new SqliteDatabase());

public sealed class R07_Noticing_breaches_on_PostgreSql() : R07_Noticing_breaches(new PostgreSqlDatabase());

public sealed class R07_Noticing_breaches_on_SqlServer() : R07_Noticing_breaches(new SqlServerDatabase());
