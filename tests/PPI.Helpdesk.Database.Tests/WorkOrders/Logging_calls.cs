using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>S1-8, S1-10, S0-4: what a call becomes, in one go and in one transaction.</summary>
public abstract class Logging_calls(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly Resolution Unlocked = new("Unlocked the account", ResolutionKind.Permanent, 3);

    [Fact]
    public async Task A_fix_on_the_call_tells_every_step_and_is_a_first_contact_that_the_customer_confirmed()
    {
        await OpenAsync();

        var id = await LogAsync(Consultant, Call(), Unlocked);

        var order = await AssertToldByItsTimelineAsync(id);
        await using var db = NewContext();
        var steps = await db.TimelineRecords.Where(record => record.WorkOrderId == id).OrderBy(record => record.Sequence).ToListAsync(Cancel);
        Assert.Equal(
            [nameof(WorkOrder.Logged), nameof(WorkOrder.Routed), nameof(WorkOrder.Taken), nameof(WorkOrder.ResolutionProposed), nameof(WorkOrder.Accepted)],
            steps.Select(record => record.Kind));
        var attempt = Assert.Single(order.Attempts);
        Assert.Equal((Tier.Helpdesk, Verdict.Accepted, VerdictVia.Call, 3), (attempt.Tier, attempt.Verdict, attempt.VerdictVia, attempt.MinutesUsed));
        Assert.Equal((Closure.Confirmed, Consultant.PersonId!.Value, 0), (order.Closure!.Value, order.OwnerId, order.TimesReassigned));
        Assert.True(order.WasFixedOnCall);
    }

    [Fact]
    public async Task A_fix_on_the_call_is_one_letter_that_says_what_was_done()
    {
        await OpenAsync();

        await LogAsync(Consultant, Call(), Unlocked);

        var letter = Assert.Single(await ToAsync(Customer));
        Assert.Equal(MessageKind.PublicStep, letter.Kind);
        Assert.Contains("closed, as you confirmed", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Unlocked the account", letter.TextBody, StringComparison.Ordinal);
        Assert.Empty(await ToAsync(Consultant));
    }

    [Fact]
    public async Task The_same_call_sent_twice_is_one_order()
    {
        await OpenAsync();
        var call = Call() with { SubmissionKey = Guid.NewGuid() };

        var (first, second) = (await LogAsync(Consultant, call, Unlocked), await LogAsync(Consultant, call, Unlocked));

        Assert.Equal(first, second);
        Assert.Single(await ToAsync(Customer));
    }

    [Fact]
    public async Task What_was_tried_without_success_stands_on_the_open_order_for_staff()
    {
        await OpenAsync();

        var id = await LogAsync(Consultant, Call() with { TriedOnCall = "Tried: restarted it" });

        var order = await AssertToldByItsTimelineAsync(id);
        await using var db = NewContext();
        var call = await db.TimelineRecords.SingleAsync(record => record.WorkOrderId == id && record.Kind == nameof(WorkOrder.CallLogged), Cancel);
        Assert.True(order.IsOpen);
        Assert.Empty(order.Attempts);
        Assert.Equal(("Tried: restarted it", false), (((WorkOrder.CallLogged)call.Step).Summary, call.IsPublic));
        Assert.Equal(MessageKind.Acknowledgement, Assert.Single(await ToAsync(Customer)).Kind);
    }

    [Fact]
    public async Task A_call_about_an_open_order_is_added_to_it_and_a_second_press_of_the_button_is_refused()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        var seen = new SeenWorkOrder(id, (await StoredAsync(id)).Version);

        await AddAsync(seen, Customer, "Still blank");

        Assert.Equal(seen.Version + 1, (await StoredAsync(id)).Version);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => AddAsync(seen, Customer, "Still blank"));
    }

    [Fact]
    public async Task A_call_that_fixes_an_open_order_closes_it_confirmed_with_one_letter()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await AddAsync(new(id), Customer, "Still blank", Unlocked);

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal(Closure.Confirmed, order.Closure);
        Assert.Equal([MessageKind.Acknowledgement, MessageKind.PublicStep], (await ToAsync(Customer)).Select(letter => letter.Kind));
    }

    [Fact]
    public async Task A_call_is_not_added_to_a_foreign_order_nor_confirmed_by_somebody_who_only_takes_part()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(new(id), Colleague, "Me too"));
        await DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), "otto.other", ParticipantLevel.Follow, Cancel));
        await AddAsync(new(id), Colleague, "Me too");
        await Assert.ThrowsAsync<RuleBrokenException>(() => AddAsync(new(id), Colleague, "Me too", Unlocked));
        Assert.True((await StoredAsync(id)).IsOpen);
    }

    [Fact]
    public async Task A_callers_open_orders_and_last_ones_are_in_sight_with_the_device_of_the_last()
    {
        await OpenAsync();
        var open = await LogAsync(Customer, Draft(Customer) with { Asset = "PRN-7" });
        var closed = await LogAsync(Consultant, Call(), Unlocked);
        var followed = await LogAsync(Colleague);
        await DoAsync((AddParticipant add) => add.RunAsync(Colleague, new(followed), "emma.employee", ParticipantLevel.Follow, Cancel));

        var history = await DoAsync((CallersOrders orders) => orders.RunAsync(Consultant, Customer.PersonId!.Value, Cancel));

        Assert.Equal([(open, true), (followed, false)], history.Open.Select(order => (order.Id, order.IsRequester)));
        Assert.Equal(closed, Assert.Single(history.Closed).Id);
        Assert.Equal("PRN-7", history.Device);
    }

    [Theory]
    [InlineData("muller")]
    [InlineData("MUELLER")]
    [InlineData("Müll")]
    [InlineData("üller zur")]
    [InlineData("zuerich jur")]
    [InlineData("5550134")]
    [InlineData("555-01")]
    [InlineData("novak")]
    public async Task A_caller_is_found_by_any_part_of_name_phone_and_site_with_accents_or_without(string typed)
    {
        await OpenAsync();
        var jurgen = Person.Join("Jürgen Müller-Nováková", "joe", "joe@ppi.example");
        jurgen.PlaceIn("Packing", "Zürich");
        jurgen.ReachBy("+41 44 555-01 34");
        await SaveAsync(jurgen);

        Assert.Equal("Jürgen Müller-Nováková", Assert.Single(await FoundAsync(Consultant, typed)).Name);
        Assert.Empty(await FoundAsync(Customer, typed));
    }

    [Fact]
    public async Task People_from_before_are_found_after_the_sweep_which_then_has_nothing_to_do()
    {
        await OpenAsync();
        await using (var db = NewContext())
            await db.People.Where(person => person.Id == Customer.PersonId).ExecuteUpdateAsync(set => set.SetProperty(person => person.FoundBy, ""), Cancel);
        Assert.Equal("Emma Employee", Assert.Single(await FoundAsync(Consultant, "emma")).Name);
        Assert.Empty(await FoundAsync(Consultant, "émma"));

        await FoldAsync();
        await FoldAsync();

        Assert.Equal("Emma Employee", Assert.Single(await FoundAsync(Consultant, "émma")).Name);
    }

    private WorkOrderDraft Call() => Draft(Customer) with { Intake = IntakeChannel.Phone };

    private Task AddAsync(SeenWorkOrder seen, Actor caller, string summary, Resolution? fixedOnCall = null) =>
        DoAsync((AddCall add) => add.RunAsync(Consultant, seen, caller.PersonId!.Value, summary, fixedOnCall, [], Cancel));

    private Task<IReadOnlyList<PersonChoice>> FoundAsync(Actor actor, string typed) => DoAsync((PeopleToChoose people) => people.FindAsync(actor, typed, Cancel));

    private async Task FoldAsync()
    {
        await using var db = NewContext();
        await new FoldPeople(db).RunAsync(Cancel);
    }
}

public sealed class Logging_calls_on_Sqlite() : Logging_calls(new SqliteDatabase());

public sealed class Logging_calls_on_PostgreSql() : Logging_calls(new PostgreSqlDatabase());

public sealed class Logging_calls_on_SqlServer() : Logging_calls(new SqlServerDatabase());
