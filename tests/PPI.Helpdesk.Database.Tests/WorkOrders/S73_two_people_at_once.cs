using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>Whoever comes second is told, whatever both wanted: nothing is overwritten, nothing is done twice.</summary>
public abstract class S73_two_people_at_once(TestDatabase database) : WorkOrderSuite(database)
{
    private const int Many = 50;

    [Fact]
    public async Task Of_fifty_changes_of_one_order_exactly_one_wins_and_the_others_are_told_what_changed()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var seen = new SeenWorkOrder(id, (await StoredAsync(id)).Version);

        var outcomes = await AtOnceAsync(turn => turn % 2 == 0
            ? DoAsync((TakeWorkOrder take) => take.RunAsync(OtherConsultant, seen, Cancel))
            : DoAsync((OverridePriority change) => change.RunAsync(TeamLeader, seen, Priority.P1, $"Reason {turn}", Cancel)));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), outcome =>
        {
            var told = Assert.IsType<ChangedMeanwhileException>(outcome);
            Assert.Equal((id, order.Version, seen.Version!.Value + 1), (told.WorkOrderId, told.Version, Assert.Single(told.Changes).Sequence));
        });
        // Where the priority won, the timeline also says what that did to the clocks.
        Assert.Equal(seen.Version + (order.Priority == Priority.P1 ? 2 : 1), order.Version);
    }

    [Fact]
    public async Task Of_it_works_and_not_fixed_at_once_one_counts()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((ProposeResolution propose) => propose.RunAsync(Consultant, new SeenWorkOrder(id), new Resolution("Replaced it", ResolutionKind.Permanent, 5), [], Cancel));

        var outcomes = await AtOnceAsync(turn => turn % 2 == 0
            ? DoAsync((AcceptResolution accept) => accept.RunAsync(Customer, new SeenWorkOrder(id), VerdictVia.Portal, 9, null, Cancel))
            : DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, new SeenWorkOrder(id), VerdictVia.Portal, "Still blank", null, Cancel)));

        Assert.Single(outcomes, outcome => outcome is null);
        // Who came late enough to see the other's verdict is refused by the rule, the others by the version.
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.True(outcome is ChangedMeanwhileException or RuleBrokenException, outcome.ToString()));
        var order = await AssertToldByItsTimelineAsync(id);
        Assert.NotEqual(Verdict.Pending, Assert.Single(order.Attempts).Verdict);
    }

    [Fact]
    public async Task Who_writes_on_a_stale_page_is_told_what_they_may_see_and_goes_through_with_the_new_version()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var seen = (await StoredAsync(id)).Version;
        await DoAsync((AddNote note) => note.RunAsync(Consultant, new SeenWorkOrder(id), "Not for the customer", [], Cancel));
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Consultant, new SeenWorkOrder(id), "For the customer", [], Cancel));

        var told = await Assert.ThrowsAsync<ChangedMeanwhileException>(() => ReplyAsync(seen));

        Assert.Equal("Replied", Assert.Single(told.Changes).Kind);
        Assert.Equal(seen + 2, told.Version);
        await ReplyAsync(told.Version);
        Assert.Equal(seen + 3, (await AssertToldByItsTimelineAsync(id)).Version);

        Task ReplyAsync(int version) => DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Customer, new SeenWorkOrder(id, version), "Thanks", [], Cancel));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_order()
    {
        await OpenAsync();
        var draft = Draft(Customer) with { SubmissionKey = Guid.NewGuid() };

        var first = await LogAsync(Customer, draft);
        var second = await LogAsync(Customer, draft);

        Assert.Equal(first, second);
        await AssertOneOrderAsync();
    }

    [Fact]
    public async Task A_form_sent_fifty_times_at_once_makes_one_order_with_one_acknowledgement()
    {
        await OpenAsync();
        var draft = Draft(Customer) with { SubmissionKey = Guid.NewGuid() };
        var numbers = new int[Many];

        var outcomes = await AtOnceAsync(async turn => numbers[turn] = await LogAsync(Customer, draft));

        Assert.All(outcomes, Assert.Null);
        Assert.Single(numbers.Distinct());
        await AssertOneOrderAsync();
    }

    [Fact]
    public async Task Another_persons_submission_key_opens_no_order_of_theirs()
    {
        await OpenAsync();
        var key = Guid.NewGuid();
        await LogAsync(Customer, Draft(Customer) with { SubmissionKey = key });

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => LogAsync(Colleague, Draft(Colleague) with { SubmissionKey = key }));

        Assert.Contains("fill it in anew", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_not_fixed_sent_fifty_times_at_once_makes_one_linked_order()
    {
        await OpenAsync();
        var id = await LogAsync(Consultant, Draft(Customer), new Resolution("Unlocked", ResolutionKind.Permanent, 3));
        Clock.Advance(TimeSpan.FromDays(30));
        var key = Guid.NewGuid();
        var numbers = new int[Many];

        var outcomes = await AtOnceAsync(async turn => numbers[turn] = await DoAsync((ContinueWorkOrder go) => go.RunAsync(Customer, id, "Again", key, Cancel)));

        Assert.All(outcomes, Assert.Null);
        Assert.Single(numbers.Distinct());
    }

    [Fact]
    public async Task Late_not_fixed_from_fifty_forms_at_once_goes_on_in_one_order_and_the_others_are_told_where()
    {
        await OpenAsync();
        var id = await LogAsync(Consultant, Draft(Customer), new Resolution("Unlocked", ResolutionKind.Permanent, 3));
        Clock.Advance(TimeSpan.FromDays(30));
        var numbers = new int[Many];

        var outcomes = await AtOnceAsync(async turn => numbers[turn] = await DoAsync((ContinueWorkOrder go) => go.RunAsync(Customer, id, "Again", Guid.NewGuid(), Cancel)));

        Assert.Single(outcomes, outcome => outcome is null);
        var next = WorkOrder.NumberOf(numbers.Single(number => number > 0));
        Assert.All(outcomes.OfType<Exception>(), outcome =>
            Assert.Equal($"{WorkOrder.NumberOf(id)} goes on in {next} already. Write there.", Assert.IsType<RuleBrokenException>(outcome).Message));
        await using var db = NewContext();
        Assert.Equal(2, await db.WorkOrders.CountAsync(Cancel));
    }

    private static async Task<Exception?[]> AtOnceAsync(Func<int, Task> act)
    {
        using var start = new ManualResetEventSlim();
        var turns = Enumerable.Range(0, Many).Select(turn => Task.Run(async () =>
        {
            start.Wait(Cancel);
            return await Record.ExceptionAsync(() => act(turn));
        }, Cancel)).ToArray();
        start.Set();
        return await Task.WhenAll(turns);
    }

    private async Task AssertOneOrderAsync()
    {
        await using var db = NewContext();
        Assert.Equal(1, await db.WorkOrders.CountAsync(Cancel));
        Assert.Equal(2, await db.TimelineRecords.CountAsync(Cancel));
        Assert.Equal(1, await db.OutgoingMessages.CountAsync(message => message.WorkOrderId != null && message.ToAddress == "emma.employee@ppi.example", Cancel));
    }
}

public sealed class S73_two_people_at_once_on_Sqlite() : S73_two_people_at_once(new SqliteDatabase());

public sealed class S73_two_people_at_once_on_PostgreSql() : S73_two_people_at_once(new PostgreSqlDatabase());

public sealed class S73_two_people_at_once_on_SqlServer() : S73_two_people_at_once(new SqlServerDatabase());
