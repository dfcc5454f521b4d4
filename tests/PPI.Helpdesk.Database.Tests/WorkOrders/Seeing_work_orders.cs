using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

public abstract class Seeing_work_orders(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly QueueFilter Everything = new();

    [Fact]
    public async Task Staff_see_every_order_and_everybody_else_their_own_and_those_they_take_part_in()
    {
        await OpenAsync();
        var emmas = await LogAsync(Customer);
        var ottos = await LogAsync(Colleague);
        var ritas = await LogAsync(Reviewer);
        await DoAsync((AddParticipant add) => add.RunAsync(Colleague, new SeenWorkOrder(ottos), "emma.employee", ParticipantLevel.Follow, Cancel));

        foreach (var staff in new[] { Consultant, OtherConsultant, TeamLeader, NetworkSpecialist, ApplicationsSpecialist })
            Assert.Equal([emmas, ottos, ritas], await SeenByAsync(staff));
        Assert.Equal([emmas, ottos], await SeenByAsync(Customer));
        Assert.Equal([ottos], await SeenByAsync(Colleague));
        Assert.Equal([ritas], await SeenByAsync(Reviewer));
        Assert.Empty(await SeenByAsync(Administrator));
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_found_by_any_change_or_page()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Colleague, new SeenWorkOrder(id), "Me too", [], Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((WorkOrderDetails details) => details.RunAsync(Colleague, id, Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((WorkOrderDetails details) => details.RunAsync(Administrator, id, Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((WorkOrderDetails details) => details.RunAsync(Consultant, id + 1, Cancel)));
    }

    [Fact]
    public async Task Page_after_page_the_queue_shows_every_order_once_most_urgent_first()
    {
        await OpenAsync();
        await SaveManyAsync(count: 173, states: OpenOnly);

        var rows = await AllRowsAsync(Consultant, Everything);

        Assert.Equal(173, rows.Count);
        Assert.Equal(rows.OrderBy(row => row.NextDueAt).ThenBy(row => row.Id).Select(row => row.Id), rows.Select(row => row.Id));
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(3, rows.Select(row => row.Priority).Distinct().Count());
    }

    [Fact]
    public async Task Exactly_full_pages_lead_to_no_empty_one()
    {
        await OpenAsync();
        await SaveManyAsync(count: 2 * WorkOrderQueue.PageSize, states: OpenOnly);

        var first = await PageAsync(Consultant, Everything, null);
        var second = await PageAsync(Consultant, Everything, first.Next);

        Assert.Equal((WorkOrderQueue.PageSize, WorkOrderQueue.PageSize), (first.Rows.Count, second.Rows.Count));
        Assert.Null(second.Next);
        Assert.Equal(first.Next, QueueKey.Parse(first.Next!.ToString()));
    }

    [Fact]
    public async Task Every_filter_shows_what_it_says_and_all_statuses_together_show_everything()
    {
        await OpenAsync();
        await SaveManyAsync(count: 120);
        var open = await AllRowsAsync(Consultant, Everything);

        var byStatus = new List<QueueRow>();
        foreach (var status in Enum.GetValues<Status>())
        {
            var rows = await AllRowsAsync(Consultant, new QueueFilter(status));
            Assert.All(rows, row => Assert.Equal(status, row.Status));
            byStatus.AddRange(rows);
        }
        Assert.Equal(120, byStatus.Select(row => row.Id).Distinct().Count());
        Assert.Equal(open.Select(row => row.Id).Order(), byStatus.Where(row => row.Status != Status.Closed).Select(row => row.Id).Order());
        foreach (var tier in Enum.GetValues<Tier>())
            Assert.Equal(open.Where(row => row.Tier == tier).Select(row => row.Id), (await AllRowsAsync(Consultant, new QueueFilter(Tier: tier))).Select(row => row.Id));
        foreach (var priority in Enum.GetValues<Priority>())
            Assert.Equal(open.Where(row => row.Priority == priority).Select(row => row.Id), (await AllRowsAsync(Consultant, new QueueFilter(Priority: priority))).Select(row => row.Id));
        Assert.Equal(open.Where(row => row is { Worker: null, Status: Status.Logged or Status.InProgress }).Select(row => row.Id), (await AllRowsAsync(Consultant, new QueueFilter(Whose: QueueOwner.Untaken))).Select(row => row.Id));
        Assert.Equal(open.Where(row => row.Owner == Consultant.Name || row.Worker == Consultant.Name).Select(row => row.Id),
            (await AllRowsAsync(Consultant, new QueueFilter(Whose: QueueOwner.Mine))).Select(row => row.Id));
        Assert.Equal(open.Where(row => row.Owner == OtherConsultant.Name).Select(row => row.Id),
            (await AllRowsAsync(Consultant, new QueueFilter(OwnerId: OtherConsultant.PersonId))).Select(row => row.Id));
        Assert.All([Tier.Helpdesk, Tier.NetworkAndDesktop], tier => Assert.Contains(tier, open.Select(row => row.Tier)));
    }

    [Fact]
    public async Task Closed_orders_come_newest_first_and_each_once()
    {
        await OpenAsync();
        await SaveManyAsync(count: 420);

        var rows = await AllRowsAsync(Consultant, new QueueFilter(Status.Closed));

        Assert.True(rows.Count > WorkOrderQueue.PageSize);
        Assert.Equal(rows.Select(row => row.Id).Distinct().OrderDescending(), rows.Select(row => row.Id));
    }

    [Fact]
    public async Task What_is_offered_to_me_is_in_my_queue_until_I_answer()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var offeredToMe = new QueueFilter(Whose: QueueOwner.OfferedToMe);
        await DoAsync((OfferHandOver offer) => offer.RunAsync(Consultant, new SeenWorkOrder(id), OtherConsultant.PersonId!.Value, "Away", Cancel));

        Assert.Equal(id, Assert.Single(await AllRowsAsync(OtherConsultant, offeredToMe)).Id);
        Assert.Empty(await AllRowsAsync(Consultant, offeredToMe));

        await DoAsync((AcceptHandOver accept) => accept.RunAsync(OtherConsultant, new SeenWorkOrder(id), Cancel));
        Assert.Empty(await AllRowsAsync(OtherConsultant, offeredToMe));
    }

    private async Task<IReadOnlyList<QueueRow>> AllRowsAsync(Actor actor, QueueFilter filter)
    {
        var rows = new List<QueueRow>();
        for (QueueKey? after = null; ;)
        {
            var page = await PageAsync(actor, filter, after);
            rows.AddRange(page.Rows);
            if (page.Next is null)
                return rows;
            after = page.Next;
        }
    }

    private Task<QueuePage> PageAsync(Actor actor, QueueFilter filter, QueueKey? after) =>
        DoAsync((WorkOrderQueue queue) => queue.RunAsync(actor, filter, QueueGrouping.Nothing, after, Cancel));

    private async Task<IEnumerable<int>> SeenByAsync(Actor actor) => (await AllRowsAsync(actor, Everything)).Select(row => row.Id).Order();
}

public sealed class Seeing_work_orders_on_Sqlite() : Seeing_work_orders(new SqliteDatabase());

public sealed class Seeing_work_orders_on_PostgreSql() : Seeing_work_orders(new PostgreSqlDatabase());

public sealed class Seeing_work_orders_on_SqlServer() : Seeing_work_orders(new SqlServerDatabase());
