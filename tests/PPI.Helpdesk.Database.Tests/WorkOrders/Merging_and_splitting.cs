using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

public abstract class Merging_and_splitting(TestDatabase database) : WorkOrderSuite(database)
{
    private int surviving;
    private int merged;

    [Fact]
    public async Task Each_customer_is_asked_and_answers_for_themselves()
    {
        await MergeAsync();
        await ProposeAsync(surviving);

        await using (var db = NewContext())
        {
            var asked = await db.OutgoingMessages.Where(message => message.Kind == MessageKind.Verdict).OrderBy(message => message.WorkOrderId).ToListAsync(Cancel);
            Assert.Equal([(surviving, "emma.employee@ppi.example"), (merged, "otto.other@ppi.example")], asked.Select(message => (message.WorkOrderId!.Value, message.ToAddress)));
            Assert.All(asked, message => Assert.Contains($"work-orders/{message.WorkOrderId}/verdict?t=", message.TextBody, StringComparison.Ordinal));
        }
        await DoAsync((AcceptResolution accept) => accept.RunAsync(Customer, Seen(surviving), null, 9, null, Cancel));
        Assert.Equal(Status.Resolved, (await AssertToldByItsTimelineAsync(merged)).Status);
        await DoAsync((DeclineResolution decline) => decline.RunAsync(Colleague, Seen(merged), VerdictVia.Portal, "Not at my desk", null, Cancel));
        Assert.Equal((Status.Evaluation, (int?)null), ((await AssertToldByItsTimelineAsync(merged)).Status, (await StoredAsync(merged)).MergedIntoId));
        Assert.Equal(Closure.Confirmed, (await AssertToldByItsTimelineAsync(surviving)).Closure);
    }

    [Fact]
    public async Task S04_With_one_foreign_number_nothing_is_merged_or_split_at_all()
    {
        await OpenAsync();
        merged = await LogAsync(Colleague);
        var mine = await LogAsync(Customer);
        var before = (await StoredAsync(mine)).Version;

        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((MergeWorkOrders merge) => merge.RunAsync(Customer, Seen(mine), merged, Cancel)));
        await Assert.ThrowsAsync<NotFoundException>(() => DoAsync((MergeWorkOrders merge) => merge.RunAsync(Customer, Seen(merged), mine, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((MergeWorkOrders merge) => merge.RunAsync(Consultant, Seen(mine), 4711, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((LinkWorkOrders link) => link.RunAsync(Consultant, Seen(mine), LinkKind.ChildOf, 4711, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((SplitWorkOrder split) => split.RunAsync(Customer, Seen(mine), [1], new SplitText("Scanner", "Too"), Guid.NewGuid(), Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => SplitAsync(mine, Guid.NewGuid(), 1, 2));
        await Assert.ThrowsAsync<RuleBrokenException>(() => SplitAsync(mine, Guid.NewGuid(), 99));

        await using var db = NewContext();
        Assert.Equal((before, 2), ((await StoredAsync(mine)).Version, await db.WorkOrders.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_surviving_orders_page_shows_the_messages_with_their_origin_to_those_who_may_see_them()
    {
        await MergeAsync();
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Colleague, Seen(merged), "It smells", [], Cancel));
        await DoAsync((AddNote note) => note.RunAsync(Consultant, Seen(merged), "Fire?", [], Cancel));

        var shown = Assert.Single(await ShownAsync(Consultant));
        Assert.Equal((merged, "Otto Other", Status.Logged), (shown.Id, shown.Customer, shown.Status));
        Assert.Equal(["Logged", "Replied", "Noted"], shown.Messages.Select(record => record.Kind));
        Assert.Empty(await ShownAsync(Customer));
        await using var db = NewContext();
        Assert.False(await db.TimelineRecords.AnyAsync(record => record.WorkOrderId == surviving && record.Kind == "Replied", Cancel));
    }

    [Fact]
    public async Task What_a_merged_orders_customer_writes_reaches_whoever_works_on_the_matter()
    {
        await MergeAsync();
        await DoAsync((TakeWorkOrder take) => take.RunAsync(TeamLeader, Seen(surviving), Cancel));
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Colleague, Seen(merged), "It smells", [], Cancel));

        await using var db = NewContext();
        var told = await db.OutgoingMessages.Where(message => message.WorkOrderId == merged && message.Subject.Contains("the customer wrote")).Select(message => message.ToAddress).ToListAsync(Cancel);
        Assert.Contains("lena.leader@ppi.example", told);
    }

    [Fact]
    public async Task The_channel_that_works_on_the_matter_answers_a_merged_orders_customer()
    {
        await MergeAsync();
        await Assert.ThrowsAsync<RuleBrokenException>(AnswerAsync);
        await EscalateAsync(surviving);

        Assert.True((await DoAsync((WorkOrderDetails details) => details.RunAsync(NetworkSpecialist, merged, Cancel))).Order.CanReply(NetworkSpecialist));
        await AnswerAsync();

        Assert.Null((await AssertToldByItsTimelineAsync(merged)).UnansweredSince);
        Assert.Contains(await ToAsync(Colleague), message => message.WorkOrderId == merged && message.TextBody.Contains("Please stay away from it", StringComparison.Ordinal));

        Task AnswerAsync() => DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(NetworkSpecialist, Seen(merged), "Please stay away from it", [], Cancel));
    }

    [Fact]
    public async Task What_is_split_off_or_found_to_be_another_matter_came_in_as_its_origin_did()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, Draft(Customer) with { Intake = IntakeChannel.Email });
        var splitOff = await SplitAsync(id, Guid.NewGuid(), 1);
        await ProposeAsync(id);
        await DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, Seen(id), VerdictVia.Portal, "But my screen flickers", null, Cancel));

        await DoAsync((EvaluateWorkOrder evaluate) => evaluate.RunAsync(OtherConsultant, Seen(id), new Evaluation(EvaluationChoice.NewOrder, "It has a number of its own") { NewTitle = "Screen", NewDescription = "Flickers" }, Cancel));

        await using var db = NewContext();
        var orders = await db.WorkOrders.OrderBy(order => order.Id).Select(order => new { order.Id, order.Intake }).ToListAsync(Cancel);
        Assert.Equal([id, splitOff], orders.Select(order => order.Id).Take(2));
        Assert.Equal(Enumerable.Repeat(IntakeChannel.Email, 3), orders.Select(order => order.Intake));
    }

    [Fact]
    public async Task Undone_both_stand_as_before_and_the_new_message_stays_with_its_order()
    {
        await MergeAsync();
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Colleague, Seen(merged), "It smells", [], Cancel));

        await DoAsync((SeparateWorkOrders separate) => separate.RunAsync(OtherConsultant, Seen(merged), "Another floor", Cancel));

        Assert.Null((await AssertToldByItsTimelineAsync(merged)).MergedIntoId);
        Assert.Equal(Status.Logged, (await AssertToldByItsTimelineAsync(surviving)).Status);
        Assert.Empty(await ShownAsync(Consultant));
        await ProposeAsync(surviving);
        Assert.Equal(Status.Logged, (await StoredAsync(merged)).Status);
    }

    [Fact]
    public async Task Withdrawn_by_its_customer_the_surviving_order_leaves_nobody_behind()
    {
        await MergeAsync();

        await DoAsync((WithdrawWorkOrder withdraw) => withdraw.RunAsync(Customer, Seen(surviving), null, Cancel));

        var alone = await AssertToldByItsTimelineAsync(merged);
        Assert.Equal((Status.Logged, (int?)null), (alone.Status, alone.MergedIntoId));
        await using var db = NewContext();
        Assert.True(await db.OutgoingMessages.AnyAsync(message => message.WorkOrderId == merged && message.Subject.Contains("by itself again"), Cancel));
    }

    [Fact]
    public async Task A_merge_that_others_follow_is_not_merged_on()
    {
        await MergeAsync();
        var third = await LogAsync(Reviewer);

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((MergeWorkOrders merge) => merge.RunAsync(Consultant, Seen(surviving), third, Cancel)));

        Assert.Contains(WorkOrder.NumberOf(merged), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_and_resolved_at_the_same_instant_nobody_is_forgotten()
    {
        await OpenAsync();
        surviving = await LogAsync(Customer);
        int[] reports = [await LogAsync(Colleague), await LogAsync(Reviewer), await LogAsync(Administrator)];

        Func<Task>[] moves = [.. reports.Select(id => (Func<Task>)(() => DoAsync((MergeWorkOrders merge) => merge.RunAsync(Consultant, Seen(id), surviving, Cancel)))), () => ProposeAsync(surviving)];
        await Task.WhenAll(moves.Select(move => Task.Run(async () => await Record.ExceptionAsync(move), Cancel)));

        var isResolved = (await AssertToldByItsTimelineAsync(surviving)).Status == Status.Resolved;
        foreach (var id in reports)
            if ((await AssertToldByItsTimelineAsync(id)) is { MergedIntoId: not null } order)
                Assert.Equal(isResolved, order.Status == Status.Resolved);
    }

    [Fact]
    public async Task A_split_off_order_carries_the_message_and_the_same_form_makes_one()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Customer, Seen(id), "And my scanner", [], Cancel));
        var key = Guid.NewGuid();

        var splitOff = await SplitAsync(id, key, 3);

        Assert.Equal(splitOff, await SplitAsync(id, key, 3));
        var order = await AssertToldByItsTimelineAsync(splitOff);
        Assert.Equal((Customer.PersonId!.Value, LinkKind.SplitFrom, id), (order.RequesterId, Assert.Single(order.Links).Kind, order.Links[0].OtherId));
        await AssertToldByItsTimelineAsync(id);
        await using var db = NewContext();
        Assert.Equal(1, await db.TimelineRecords.CountAsync(record => record.WorkOrderId == id && record.Kind == nameof(WorkOrder.SplitInto), Cancel));
        Assert.Equal(1, await db.OutgoingMessages.CountAsync(message => message.WorkOrderId == splitOff && message.Kind == MessageKind.Acknowledgement, Cancel));
    }

    [Fact]
    public async Task No_order_becomes_a_part_of_what_is_a_part_of_it()
    {
        await OpenAsync();
        int[] chain = [await LogAsync(Customer), await LogAsync(Customer), await LogAsync(Customer)];
        await PartAsync(chain[1], chain[0]);
        await PartAsync(chain[2], chain[1]);

        await Assert.ThrowsAsync<RuleBrokenException>(() => PartAsync(chain[0], chain[2]));
        await DoAsync((ProposeResolution propose) => propose.RunAsync(Consultant, Seen(chain[0]), new Resolution("Done", ResolutionKind.Permanent, 5), [], Cancel));
        await DoAsync((AcceptResolution accept) => accept.RunAsync(Customer, Seen(chain[0]), null, 9, null, Cancel));
        Assert.Equal((false, true), ((await StoredAsync(chain[0])).IsOpen, (await StoredAsync(chain[1])).IsOpen));
        var view = await DoAsync((WorkOrderDetails details) => details.RunAsync(Consultant, chain[0], Cancel));
        Assert.Equal((chain[1], LinkKind.ChildOf, Status.Logged), view.Linked.Select(linked => (linked.Id, linked.Kind, linked.Status)).Single());
    }

    private static SeenWorkOrder Seen(int id) => new(id);

    private async Task MergeAsync()
    {
        await OpenAsync();
        surviving = await LogAsync(Customer);
        merged = await LogAsync(Colleague);
        await DoAsync((MergeWorkOrders merge) => merge.RunAsync(OtherConsultant, Seen(merged), surviving, Cancel));
    }

    private Task ProposeAsync(int id) =>
        DoAsync((ProposeResolution propose) => propose.RunAsync(Consultant, Seen(id), new Resolution("Replaced the switch", ResolutionKind.Permanent, 15), [], Cancel));

    private async Task EscalateAsync(int id)
    {
        await using var db = NewContext();
        var answers = await db.Questions.Where(asked => asked.Asker == Tier.NetworkAndDesktop).ToDictionaryAsync(asked => asked.Id, asked => "Known", Cancel);
        await DoAsync((EscalateWorkOrder escalate) => escalate.RunAsync(Consultant, Seen(id), Tier.NetworkAndDesktop, EscalationReason.NotResolved, answers, Cancel));
    }

    private Task<IReadOnlyList<MergedOrder>> ShownAsync(Actor actor) => DoAsync((MergedOrders shown) => shown.RunAsync(actor, surviving, Cancel));

    private Task<int> SplitAsync(int id, Guid key, params int[] sequences) =>
        DoAsync((SplitWorkOrder split) => split.RunAsync(Consultant, Seen(id), sequences, new SplitText("Scanner", "Does not scan"), key, Cancel));

    private Task PartAsync(int part, int whole) => DoAsync((LinkWorkOrders link) => link.RunAsync(Consultant, Seen(part), LinkKind.ChildOf, whole, Cancel));
}

public sealed class Merging_and_splitting_on_Sqlite() : Merging_and_splitting(new SqliteDatabase());

public sealed class Merging_and_splitting_on_PostgreSql() : Merging_and_splitting(new PostgreSqlDatabase());

public sealed class Merging_and_splitting_on_SqlServer() : Merging_and_splitting(new SqlServerDatabase());
