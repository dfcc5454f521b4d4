using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Queue;

public abstract class Changing_many_orders(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task What_the_rules_refuse_is_skipped_with_the_reason_and_the_others_are_done()
    {
        await OpenAsync();
        var open = await LogAsync(Customer);
        var held = await LogAsync(Colleague);
        await DoAsync((HoldWorkOrder hold) => hold.RunAsync(Consultant, new SeenWorkOrder(held), HoldReason.Parts, "Fuser", Clock.Now().AddDays(1), Cancel));
        var own = await LogAsync(Consultant);

        var results = await ChangeAsync(Consultant, [open, held, own], new BulkChange.Take());

        Assert.Equal([true, false, false], results.Select(result => result.WhyNot is null));
        Assert.Contains("on hold", results[1].WhyNot, StringComparison.Ordinal);
        Assert.Contains("customer", results[2].WhyNot, StringComparison.Ordinal);
        Assert.Equal(Consultant.PersonId, (await AssertToldByItsTimelineAsync(open)).WorkerId);
    }

    [Fact]
    public async Task S04_one_order_that_is_not_there_refuses_them_all()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Assert.ThrowsAsync<NotFoundException>(() => ChangeAsync(Consultant, [id, id + 1000], new BulkChange.Take()));
        await Assert.ThrowsAsync<NotFoundException>(() => ChangeAsync(Colleague, [id], new BulkChange.Remark("Mine now")));
        await Assert.ThrowsAsync<RuleBrokenException>(() => ChangeAsync(Consultant, [], new BulkChange.Take()));
        await Assert.ThrowsAsync<RuleBrokenException>(() => ChangeAsync(Consultant, [.. Enumerable.Range(id, ChangeManyOrders.AtMost + 1)], new BulkChange.Take()));
        Assert.Null((await StoredAsync(id)).WorkerId);
    }

    [Fact]
    public async Task Each_kind_of_change_but_a_note_is_undone_by_a_step_that_restores_what_was()
    {
        await OpenAsync();
        var (first, second) = (await LogAsync(Customer), await LogAsync(Colleague));
        await DoAsync((TakeWorkOrder take) => take.RunAsync(Consultant, new SeenWorkOrder(second), Cancel));
        BulkChange[] changes =
        [
            new BulkChange.Take(), new BulkChange.Prioritise(Priority.P1, "The board meets"),
            new BulkChange.Hold(HoldReason.Vendor, "Answer is due", Clock.Now().AddDays(2)), new BulkChange.Assign(SomebodyBut((await StoredAsync(first)).OwnerId), "Knows it"),
        ];
        foreach (var change in changes)
        {
            var before = new[] { await StoredAsync(first), await StoredAsync(second) };
            var done = await ChangeAsync(TeamLeader, [first, second], change);
            var undone = await DoAsync((ChangeManyOrders many) => many.UndoAsync(TeamLeader, done, Cancel));

            Assert.All(undone, result => Assert.Null(result.WhyNot));
            Assert.Equal(done.Count(result => result.WhyNot is null), undone.Count);
            foreach (var was in before)
            {
                var now = await AssertToldByItsTimelineAsync(was.Id);
                Assert.Equal((was.Priority, was.OwnerId, was.HoldReason, was.ResumeAt), (now.Priority, now.OwnerId, now.HoldReason, now.ResumeAt));
                if (change is BulkChange.Take)
                    Assert.Equal(was.WorkerId, now.WorkerId);
            }
        }
        Assert.All(await ChangeAsync(TeamLeader, [first], new BulkChange.Remark("Seen")), result => Assert.Null(result.Undo));
    }

    [Fact]
    public async Task Whom_a_consultant_assigns_is_offered_it_and_undoing_takes_the_offer_back()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var owner = (await StoredAsync(id)).OwnerId == Consultant.PersonId ? Consultant : OtherConsultant;
        var other = owner == Consultant ? OtherConsultant : Consultant;

        var done = await ChangeAsync(owner, [id], new BulkChange.Assign(other, "Away"));
        Assert.Equal(other.PersonId, (await StoredAsync(id)).OpenHandOver?.ToId);
        await DoAsync((ChangeManyOrders many) => many.UndoAsync(owner, done, Cancel));
        Assert.Null((await AssertToldByItsTimelineAsync(id)).OpenHandOver);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_undone()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var done = await ChangeAsync(TeamLeader, [id], new BulkChange.Prioritise(Priority.P1, "The board meets"));
        await DoAsync((AddNote note) => note.RunAsync(Consultant, new SeenWorkOrder(id), "On it", [], Cancel));

        var undone = await DoAsync((ChangeManyOrders many) => many.UndoAsync(TeamLeader, done, Cancel));

        Assert.NotNull(Assert.Single(undone).WhyNot);
        Assert.Equal(Priority.P1, (await StoredAsync(id)).Priority);
    }

    private Actor SomebodyBut(int owner) => owner == Consultant.PersonId ? OtherConsultant : Consultant;

    private Task<IReadOnlyList<BulkResult>> ChangeAsync(Actor actor, IReadOnlyList<int> ids, BulkChange change) =>
        DoAsync((ChangeManyOrders many) => many.RunAsync(actor, ids, change, Cancel));
}

public sealed class Changing_many_orders_on_Sqlite() : Changing_many_orders(new SqliteDatabase());

public sealed class Changing_many_orders_on_PostgreSql() : Changing_many_orders(new PostgreSqlDatabase());

public sealed class Changing_many_orders_on_SqlServer() : Changing_many_orders(new SqlServerDatabase());
