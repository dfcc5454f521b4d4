using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.ServiceLevels;

/// <summary>A call that was promised stands on its promiser's list until it is made, and nobody overlooks it unsaid.</summary>
public abstract class Calls_that_were_promised(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly Resolution Fix = new("Replaced the fuser", ResolutionKind.Permanent, 20);

    [Fact]
    public async Task The_callback_after_a_resolution_is_its_owners_and_due_when_its_clock_says()
    {
        await OpenAsync();
        var id = await LogAsync(Customer, Draft(Customer) with { Contact = "mornings, extension 17" });
        await ProposeAsync(id);

        var owner = await OwnerAsync(id);
        var row = Assert.Single((await ListAsync(owner)).Rows);

        await using var db = NewContext();
        var clock = await db.OrderClocks.SingleAsync(clock => clock.WorkOrderId == id && clock.Kind == ClockKind.Callback, Cancel);
        Assert.Equal((id, clock.DueAt!.Value, "Emma Employee", "mornings, extension 17", owner.Name), (row.Promise.WorkOrderId, row.CallAt, row.Customer, row.Contact, row.Promiser));
        // Monday's resolution is called back by the end of Tuesday.
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(row.CallAt.UtcDateTime.AddHours(-5)));
        Assert.Equal(1, await DoAsync((CallList list) => list.CountAsync(owner, Cancel)));
        var other = owner.PersonId == Consultant.PersonId ? OtherConsultant : Consultant;
        Assert.Empty((await ListAsync(other)).Rows);
        Assert.Empty((await DoAsync((CallList list) => list.RunAsync(other, ofTeam: true, null, Cancel))).Rows);
        Assert.Single((await DoAsync((CallList list) => list.RunAsync(TeamLeader, ofTeam: true, null, Cancel))).Rows);
        Assert.Empty((await ListAsync(TeamLeader)).Rows);
    }

    [Theory]
    [InlineData("call")]
    [InlineData("reply")]
    [InlineData("verdict")]
    [InlineData("decline")]
    public async Task The_callback_is_open_exactly_while_its_clock_runs(string end)
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await ProposeAsync(id);
        Assert.True(await AgreeAsync(id));
        Clock.Advance(TimeSpan.FromMinutes(30));
        await (end switch
        {
            "call" => DoAsync((LogPromisedCall log) => log.RunAsync(Consultant, new(id), 1, "It prints", null, Cancel)),
            "reply" => DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Customer, new(id), "It prints", [], Cancel)),
            "verdict" => DoAsync((AcceptResolution accept) => accept.RunAsync(Customer, new(id), VerdictVia.Portal, 8, null, Cancel)),
            _ => DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, new(id), VerdictVia.Portal, "Still blank", 3, Cancel)),
        });

        Assert.False(await AgreeAsync(id));
        Assert.Empty((await ListAsync(await OwnerAsync(id))).Rows);
        await AssertToldByItsTimelineAsync(id);
    }

    [Fact]
    public async Task A_callback_that_is_overlooked_is_said_by_its_clock_once_and_by_the_sweep_only_after_a_try()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await ProposeAsync(id);
        var owner = await OwnerAsync(id);
        Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await SweepAsync());
        await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel));
        await DoAsync((NoticeBreaches notice) => notice.RunAsync(Cancel));
        Assert.Equal(1, await SaidAsync(owner, "Callback is overdue"));

        await DoAsync((LogPromisedCall log) => log.RunAsync(owner, new(id), 1, "No answer", TimeSpan.FromHours(3), Cancel));
        Assert.Equal(0, await SweepAsync());
        Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, await SweepAsync());
        Assert.Equal(1, await SaidAsync(owner, "a promised call is overdue"));
    }

    [Fact]
    public async Task R07_An_overdue_promise_is_said_once_to_its_promiser_and_the_owner_however_many_nodes_look()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var owner = await OwnerAsync(id);
        await DoAsync((PromiseCall promise) => promise.RunAsync(owner, new(id), NetworkSpecialist.PersonId!.Value, Clock.Now().AddHours(2), "how it prints", Cancel));
        Assert.Equal(1, await SaidAsync(NetworkSpecialist, "a call is promised in your name"));
        Assert.Equal(1, await SaidAsync(Customer, "we will call you"));
        Assert.Equal(0, await SweepAsync());

        Clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SweepAsync, Cancel)));
        Assert.Equal(0, await SweepAsync());

        Assert.Equal((1, 1), (await SaidAsync(NetworkSpecialist, "a promised call is overdue"), await SaidAsync(owner, "a promised call is overdue")));
        Assert.DoesNotContain(await ToAsync(Customer), message => message.Kind == MessageKind.Notice);
        Assert.Equal(Clock.Now(), (await AssertToldByItsTimelineAsync(id)).PromisedCalls[0].NoticedAt);
    }

    [Fact]
    public async Task The_list_begins_with_what_is_to_be_called_first_and_goes_on_page_by_page()
    {
        await OpenAsync();
        await using (var db = NewContext())
        {
            for (var i = 0; i < CallList.PageSize + 3; i++)
            {
                var now = Clock.Now();
                var order = WorkOrder.Log(Draft(Customer, $"Matter {i}"), new PriorityDecision(Priority.P3, "policy"), new Routing(Consultant.PersonId!.Value, Consultant.Name, "seeded"), Customer, now);
                if (i % 5 == 0)
                    order.ProposeResolution(Fix, now.AddDays(3), Consultant, now);
                else
                    order.PromiseCall(Consultant, now.AddMinutes(300 - (i * 3)), "how it prints", Consultant, now);
                db.WorkOrders.Add(order);
            }
            await db.SaveChangesAsync(Cancel);
        }

        var first = await ListAsync(Consultant);
        var second = await DoAsync((CallList list) => list.RunAsync(Consultant, ofTeam: false, CallKey.Parse(first.Next!.ToString()), Cancel));

        var rows = first.Rows.Concat(second.Rows).ToList();
        Assert.Equal((CallList.PageSize, 3, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(rows.Select(row => row.CallAt).Order(), rows.Select(row => row.CallAt));
        Assert.Equal(rows.Count, rows.Select(row => row.Promise.Id).Distinct().Count());
        Assert.Null(CallKey.Parse("12-x"));
        Assert.Null(CallKey.Parse("9223372036854775807-1"));
    }

    private Task<CallPage> ListAsync(Actor actor) => DoAsync((CallList list) => list.RunAsync(actor, ofTeam: false, null, Cancel));

    private Task<int> SweepAsync() => DoAsync((NoticeOverdueCalls notice) => notice.RunAsync(Cancel));

    private Task ProposeAsync(int id) => DoAsync((ProposeResolution propose) => propose.RunAsync(OtherConsultant, new(id), Fix, [], Cancel));

    private async Task<Actor> OwnerAsync(int id)
    {
        var owner = (await StoredAsync(id)).OwnerId;
        return new[] { Consultant, OtherConsultant, TeamLeader }.Single(actor => actor.PersonId == owner);
    }

    /// <summary>Whether the callback is open, and that its clock says the same.</summary>
    private async Task<bool> AgreeAsync(int id)
    {
        await using var db = NewContext();
        var runs = await db.OrderClocks.AnyAsync(clock => clock.WorkOrderId == id && clock.Kind == ClockKind.Callback && clock.State == ClockState.Running, Cancel);
        Assert.Equal(runs, await db.PromisedCalls.AnyAsync(promise => promise.WorkOrderId == id && promise.Kind == PromiseKind.Callback && promise.State == PromiseState.Open, Cancel));
        return runs;
    }

    private async Task<int> SaidAsync(Actor person, string subject) => (await ToAsync(person)).Count(letter => letter.Subject.Contains(subject, StringComparison.Ordinal));
}

public sealed class Calls_that_were_promised_on_Sqlite() : Calls_that_were_promised(new SqliteDatabase());

public sealed class Calls_that_were_promised_on_PostgreSql() : Calls_that_were_promised(new PostgreSqlDatabase());

public sealed class Calls_that_were_promised_on_SqlServer() : Calls_that_were_promised(new SqlServerDatabase());
