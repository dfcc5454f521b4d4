using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Queue;

public abstract class Counting_the_queue(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task Each_view_counts_exactly_the_orders_that_it_shows_before_and_after_the_fold()
    {
        await OpenAsync();
        await SaveManyAsync(count: 60, states: OpenOnly + 2);
        await SomeMovesAsync();

        foreach (var staff in new[] { Consultant, TeamLeader, NetworkSpecialist })
            await AssertCountsAsync(staff);
        var before = await RowsAsync();
        await DoAsync((FoldQueueTallies fold) => fold.RunAsync(Cancel));
        var after = await RowsAsync();
        await DoAsync((FoldQueueTallies fold) => fold.RunAsync(Cancel));

        Assert.True(after < before, $"{before} rows became {after}.");
        Assert.Equal(after, await RowsAsync());
        foreach (var staff in new[] { Consultant, TeamLeader, NetworkSpecialist })
            await AssertCountsAsync(staff);
    }

    [Fact]
    public async Task Folds_at_the_same_time_as_each_other_and_as_changes_lose_nothing()
    {
        await OpenAsync();
        await SaveManyAsync(count: 30, states: OpenOnly);
        var ids = await IdsAsync(QueueOwner.Untaken);

        await Task.WhenAll(
            FoldAsync(), FoldAsync(), FoldAsync(),
            Task.WhenAll(ids.Select(id => DoAsync((TakeWorkOrder take) => take.RunAsync(TeamLeader, new SeenWorkOrder(id), Cancel)))));

        await AssertCountsAsync(Consultant);

        Task FoldAsync() => DoAsync((FoldQueueTallies fold) => fold.RunAsync(Cancel));
    }

    [Fact]
    public async Task A_change_that_is_refused_counts_nothing_and_one_that_is_tried_again_counts_once()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await using var db = NewContext();
        var order = await db.WorkOrders.Include(order => order.Stays).SingleAsync(order => order.Id == id, Cancel);
        await DoAsync((AddNote note) => note.RunAsync(Consultant, new SeenWorkOrder(id), "Faster", [], Cancel));
        order.Take(Consultant, Clock.GetUtcNow());

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        Assert.Equal(1, await RowsAsync());

        await DoAsync((TakeWorkOrder take) => take.RunAsync(Consultant, new SeenWorkOrder(id), Cancel));
        await AssertCountsAsync(Consultant);
    }

    /// <summary>Orders that leave a count and come to another.</summary>
    private async Task SomeMovesAsync()
    {
        foreach (var id in (await IdsAsync(QueueOwner.Untaken)).Take(4))
            await DoAsync((TakeWorkOrder take) => take.RunAsync(TeamLeader, new SeenWorkOrder(id), Cancel));
        var logged = await LogAsync(Customer);
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Customer, new SeenWorkOrder(logged), "And the other one", [], Cancel));
        var withdrawn = await LogAsync(Colleague);
        await DoAsync((WithdrawWorkOrder withdraw) => withdraw.RunAsync(Colleague, new SeenWorkOrder(withdrawn), "Found it", Cancel));
    }

    private async Task<List<int>> IdsAsync(QueueOwner whose) =>
        [.. (await PageAsync(Consultant, new QueueFilter(Whose: whose))).Select(row => row.Id)];

    private async Task AssertCountsAsync(Actor actor)
    {
        var views = await DoAsync((QueueViews list) => list.RunAsync(actor, Cancel));
        var counts = await DoAsync((QueueCounts count) => count.RunAsync(actor, [.. views.Select(view => view.Filter)], Cancel));
        var open = 0;
        foreach (var (view, count) in views.Zip(counts).Where(view => !view.First.Filter.IsClosed))
        {
            var shown = await AllAsync(actor, view.Filter);
            Assert.True(shown.Count == count, $"{view.Name} says {count} to {actor.Name} and shows {shown.Count}.");
            open += shown.Count;
        }
        Assert.True(open > 0, "Nothing was counted.");
        Assert.All(views.Zip(counts).Where(view => view.First.Filter.IsClosed), view => Assert.Null(view.Second));
    }

    private async Task<List<QueueRow>> AllAsync(Actor actor, QueueFilter filter)
    {
        var rows = new List<QueueRow>();
        QueueKey? after = null;
        do
        {
            var page = await DoAsync((WorkOrderQueue queue) => queue.RunAsync(actor, filter, QueueGrouping.Nothing, after, Cancel));
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }

    private async Task<IReadOnlyList<QueueRow>> PageAsync(Actor actor, QueueFilter filter) =>
        (await DoAsync((WorkOrderQueue queue) => queue.RunAsync(actor, filter, QueueGrouping.Nothing, null, Cancel))).Rows;

    private async Task<int> RowsAsync()
    {
        await using var db = NewContext();
        return await db.QueueTallies.CountAsync(Cancel);
    }
}

public sealed class Counting_the_queue_on_Sqlite() : Counting_the_queue(new SqliteDatabase());

public sealed class Counting_the_queue_on_PostgreSql() : Counting_the_queue(new PostgreSqlDatabase());

public sealed class Counting_the_queue_on_SqlServer() : Counting_the_queue(new SqlServerDatabase());
