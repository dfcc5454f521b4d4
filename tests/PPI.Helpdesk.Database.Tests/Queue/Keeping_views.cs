using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Queue;

public abstract class Keeping_views(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly QueueViewTerms Terms = new("Urgent, untaken", IsShared: false,
        new QueueFilter(Tier: Tier.Helpdesk, Whose: QueueOwner.Untaken, Priority: Priority.P1, OnlyUnanswered: true), QueueColumns.Severity | QueueColumns.Age, QueueGrouping.Status);

    [Fact]
    public async Task A_saved_view_comes_back_as_it_was_saved_and_only_to_its_person()
    {
        await OpenAsync();
        var id = await SaveAsync(Consultant, Terms);

        var mine = Assert.Single(await ListAsync(Consultant), view => view.SavedId == id);
        Assert.Equal((Terms.Name, Terms.Filter, Terms.Columns, Terms.Grouping), (mine.Name, mine.Filter, mine.Columns, mine.Grouping));
        Assert.DoesNotContain(await ListAsync(TeamLeader), view => view.SavedId == id);
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((QueueViews views) => views.OneAsync(TeamLeader, id, Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((SaveQueueView save) => save.RunAsync(TeamLeader, new SeenQueueView(id, 0), Terms, Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((RemoveQueueView remove) => remove.RunAsync(TeamLeader, new SeenQueueView(id, 0), Cancel)));
    }

    [Fact]
    public async Task Team_leaders_share_views_that_others_see_but_do_not_change()
    {
        await OpenAsync();
        var id = await SaveAsync(TeamLeader, Terms with { IsShared = true });

        Assert.True(Assert.Single(await ListAsync(NetworkSpecialist), view => view.SavedId == id).IsShared);
        await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(Consultant, Terms with { IsShared = true }));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((SaveQueueView save) => save.RunAsync(Consultant, new SeenQueueView(id, 0), Terms, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((RemoveQueueView remove) => remove.RunAsync(Consultant, new SeenQueueView(id, 0), Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => SaveAsync(Customer, Terms));
    }

    [Fact]
    public async Task The_second_of_two_people_who_change_a_view_is_told()
    {
        await OpenAsync();
        var id = await SaveAsync(TeamLeader, Terms with { IsShared = true });
        await DoAsync((SaveQueueView save) => save.RunAsync(TeamLeader, new SeenQueueView(id, 0), Terms with { IsShared = true, Name = "Red" }, Cancel));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => DoAsync((SaveQueueView save) => save.RunAsync(TeamLeader, new SeenQueueView(id, 0), Terms with { IsShared = true, Name = "Blue" }, Cancel)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => DoAsync((RemoveQueueView remove) => remove.RunAsync(TeamLeader, new SeenQueueView(id, 0), Cancel)));
        await DoAsync((RemoveQueueView remove) => remove.RunAsync(TeamLeader, new SeenQueueView(id, 1), Cancel));
        Assert.DoesNotContain(await ListAsync(TeamLeader), view => view.SavedId == id);
    }

    [Fact]
    public async Task Everybody_arranges_and_hides_views_for_themselves_alone()
    {
        await OpenAsync();
        var others = await ListAsync(TeamLeader);
        var id = await SaveAsync(Consultant, Terms);
        var key = $"{id}";
        var last = (await ListAsync(Consultant))[^1].Key;
        Assert.Equal(key, last);

        await DoAsync((ArrangeQueueViews arrange) => arrange.MoveAsync(Consultant, key, -1, Cancel));
        await DoAsync((ArrangeQueueViews arrange) => arrange.HideAsync(Consultant, "mine", hidden: true, Cancel));
        await DoAsync((ArrangeQueueViews arrange) => arrange.MoveAsync(Consultant, "open", -1, Cancel));

        var arranged = await ListAsync(Consultant);
        Assert.Equal((key, "closed", "open"), (arranged[^2].Key, arranged[^1].Key, arranged[0].Key));
        Assert.Equal(["mine"], arranged.Where(view => view.IsHidden).Select(view => view.Key));
        Assert.Equal(others, await ListAsync(TeamLeader));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((ArrangeQueueViews arrange) => arrange.HideAsync(TeamLeader, key, hidden: true, Cancel)));

        await DoAsync((RemoveQueueView remove) => remove.RunAsync(Consultant, new SeenQueueView(id, 0), Cancel));
        await DoAsync((ArrangeQueueViews arrange) => arrange.HideAsync(Consultant, "mine", hidden: false, Cancel));
        await using var db = NewContext();
        Assert.False(await db.QueueViewPlaces.AnyAsync(place => place.ViewKey == key, Cancel));
    }

    [Fact]
    public async Task In_groups_every_order_is_shown_once_page_after_page()
    {
        await OpenAsync();
        await SaveManyAsync(count: 173, states: OpenOnly);
        var all = (await AllAsync(new(), QueueGrouping.Nothing)).Select(row => row.Id).Order().ToList();
        Assert.Equal(173, all.Count);

        foreach (var grouping in Enum.GetValues<QueueGrouping>())
        {
            var rows = await AllAsync(new(), grouping);
            Assert.Equal(all, rows.Select(row => row.Id).Order());
        }
        var byTier = await AllAsync(new(), QueueGrouping.Tier);
        Assert.Equal(byTier.OrderBy(row => row.Tier).ThenBy(row => row.NextDueAt).ThenBy(row => row.Id).Select(row => row.Id), byTier.Select(row => row.Id));
        Assert.Equal(all.Count(id => byTier.Any(row => row.Id == id && row.Tier == Tier.NetworkAndDesktop)), (await AllAsync(new(Tier: Tier.NetworkAndDesktop), QueueGrouping.Tier)).Count);
    }

    [Fact]
    public async Task What_came_since_is_counted_as_far_as_the_view_shows_it()
    {
        await OpenAsync();
        await LogAsync(Customer);
        var start = await NewsAsync(null);
        Assert.Equal(0, start.Orders);
        await LogAsync(Customer);
        await LogAsync(Colleague);

        Assert.Equal(2, (await NewsAsync(start.Newest)).Orders);
        Assert.Equal(0, (await NewsAsync(start.Newest + 2)).Orders);
        Assert.Equal(0, (await DoAsync((WorkOrderQueue queue) => queue.NewsAsync(Consultant, new QueueFilter(Status.OnHold), start.Newest, Cancel))).Orders);

        Task<QueueNews> NewsAsync(int? seen) => DoAsync((WorkOrderQueue queue) => queue.NewsAsync(Consultant, new QueueFilter(), seen, Cancel));
    }

    private Task<int> SaveAsync(Actor actor, QueueViewTerms terms) => DoAsync((SaveQueueView save) => save.RunAsync(actor, null, terms, Cancel));

    private Task<IReadOnlyList<ListedView>> ListAsync(Actor actor) => DoAsync((QueueViews views) => views.RunAsync(actor, Cancel));

    private async Task<List<QueueRow>> AllAsync(QueueFilter filter, QueueGrouping grouping)
    {
        var rows = new List<QueueRow>();
        QueueKey? after = null;
        do
        {
            var page = await DoAsync((WorkOrderQueue queue) => queue.RunAsync(Consultant, filter, grouping, after, Cancel));
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}

public sealed class Keeping_views_on_Sqlite() : Keeping_views(new SqliteDatabase());

public sealed class Keeping_views_on_PostgreSql() : Keeping_views(new PostgreSqlDatabase());

public sealed class Keeping_views_on_SqlServer() : Keeping_views(new SqlServerDatabase());
