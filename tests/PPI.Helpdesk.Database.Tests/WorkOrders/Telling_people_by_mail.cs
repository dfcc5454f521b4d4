using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>Who gets which letter about an order. A letter is a promise: none too few, and none that says what is not so.</summary>
public abstract class Telling_people_by_mail(TestDatabase database) : WorkOrderSuite(database)
{
    private const string Secret = "Payroll of the board";

    [Fact]
    public async Task The_acknowledgement_bears_no_word_of_who_logged_it()
    {
        await OpenAsync();
        await LogAsync(Customer, Draft(Customer, Secret) with { Description = Secret });

        var message = Assert.Single(await ToAsync(Customer));

        Assert.Equal(MessageKind.Acknowledgement, message.Kind);
        Assert.DoesNotContain(Secret, message.Subject + message.TextBody + message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_customer_and_who_approves_are_asked_and_reminded_with_both_buttons_and_followers_only_told()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await LetTakePartAsync(id, "otto.other", ParticipantLevel.Approve);
        await LetTakePartAsync(id, "rita.reviewer", ParticipantLevel.Follow);
        await ProposeAsync(id);
        Clock.Advance(TimeSpan.FromDays(3));
        await DoAsync((RemindCustomers sweep) => sweep.RunAsync(Cancel));

        foreach (var judge in new[] { Customer, Colleague })
            foreach (var kind in new[] { MessageKind.Verdict, MessageKind.Reminder })
            {
                var text = Assert.Single(await ToAsync(judge), message => message.Kind == kind).TextBody;
                Assert.Contains("answer=works", text, StringComparison.Ordinal);
                Assert.Contains("answer=not-fixed", text, StringComparison.Ordinal);
            }
        Assert.All(await ToAsync(Reviewer), message => Assert.DoesNotContain("answer=", message.TextBody, StringComparison.Ordinal));
        Assert.Equal([MessageKind.Notice, MessageKind.PublicStep, MessageKind.PublicStep], (await ToAsync(Reviewer)).Select(message => message.Kind));
    }

    [Fact]
    public async Task Every_public_step_is_told_to_the_customer_in_its_order()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((TakeWorkOrder take) => take.RunAsync(OtherConsultant, new(id), Cancel));
        await DoAsync((AskCustomer ask) => ask.RunAsync(OtherConsultant, new(id), "Which floor?", Cancel));
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Customer, new(id), "The second", [], Cancel));
        await DoAsync((HoldWorkOrder hold) => hold.RunAsync(OtherConsultant, new(id), HoldReason.Parts, "Fuser", Clock.Now().AddDays(1), Cancel));
        Clock.Advance(TimeSpan.FromDays(1));
        await DoAsync((ResumeHeldWorkOrders sweep) => sweep.RunAsync(Cancel));
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(OtherConsultant, new(id), "It is here", [], Cancel));
        await ProposeAsync(id);
        await DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, new(id), null, "Still blank", null, Cancel));
        var other = await LogAsync(Customer);
        await DoAsync((WithdrawWorkOrder withdraw) => withdraw.RunAsync(OtherConsultant, new(other), "Emma asked", Cancel));

        Assert.Equal(
        [
            "we have your work order", "somebody is working on it", "we need to know something from you", "on hold", "we go on",
            "a message from the helpdesk", "please check whether it works", "not fixed: we look at it again", "we have your work order", "withdrawn",
        ], (await ToAsync(Customer)).Select(Subject));
    }

    [Fact]
    public async Task An_order_does_not_lapse_while_no_mail_reaches_the_customer_and_its_owner_is_asked_to_call()
    {
        await OpenAsync();
        var (unreached, reached) = (await LogAsync(Customer), await LogAsync(Colleague));
        await ProposeAsync(unreached);
        await ProposeAsync(reached);
        await SetAsideAsync(unreached);
        for (var sweeps = 0; sweeps < 4; sweeps++)
        {
            Clock.Advance(TimeSpan.FromDays(3));
            await DoAsync((RemindCustomers sweep) => sweep.RunAsync(Cancel));
            await DoAsync((RemindCustomers sweep) => sweep.RunAsync(Cancel));
        }

        var order = await AssertToldByItsTimelineAsync(unreached);
        Assert.Equal((Status.Resolved, 0), (order.Status, order.RemindersSent));
        Assert.Equal(Closure.Lapsed, (await StoredAsync(reached)).Closure);
        await using var db = NewContext();
        var notices = await db.OutgoingMessages.Where(message => message.WorkOrderId == unreached && message.Subject.Contains("call the customer")).Select(message => message.ToName).ToListAsync(Cancel);
        Assert.Equal(Enumerable.Repeat(await db.People.Where(person => person.Id == order.OwnerId).Select(person => person.Name).SingleAsync(Cancel), 4), notices);
    }

    [Fact]
    public async Task A_lapsed_order_tells_the_customer_until_when_it_can_be_opened_again()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await ProposeAsync(id);
        for (var sweeps = 0; sweeps < 3; sweeps++)
        {
            Clock.Advance(TimeSpan.FromDays(3));
            await DoAsync((RemindCustomers sweep) => sweep.RunAsync(Cancel));
        }

        var last = (await ToAsync(Customer))[^1];

        Assert.Equal("closed without your answer", Subject(last));
        var until = TimeZoneInfo.ConvertTime((await StoredAsync(id)).ReopenUntil!.Value, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        Assert.Contains(until.ToString("d MMMM yyyy, HH:mm '(New York)'", CultureInfo.InvariantCulture), last.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_are_told_what_waits_for_them_and_nobody_of_what_they_did_themselves()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((OfferHandOver offer) => offer.RunAsync(Consultant, new(id), OtherConsultant.PersonId!.Value, "Away", Cancel));
        await DoAsync((DeclineHandOver decline) => decline.RunAsync(OtherConsultant, new(id), "Full", Cancel));
        await DoAsync((TakeWorkOrder take) => take.RunAsync(OtherConsultant, new(id), Cancel));
        await DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(Customer, new(id), "Any news?", [], Cancel));
        await DoAsync((AddNote note) => note.RunAsync(OtherConsultant, new(id), Secret, [], Cancel));
        await ProposeAsync(id);
        await DoAsync((DeclineResolution decline) => decline.RunAsync(Customer, new(id), null, "Still blank", null, Cancel));
        await DoAsync((EvaluateWorkOrder evaluate) => evaluate.RunAsync(Consultant, new(id), new Evaluation(EvaluationChoice.Intervention, "Twice") { TeamLeaderId = TeamLeader.PersonId }, Cancel));
        await DoAsync((ReassignWorkOrder reassign) => reassign.RunAsync(TeamLeader, new(id), OtherConsultant.PersonId!.Value, "Knows it", Cancel));

        Assert.Equal(["a new work order is yours", "hand-over declined", "not fixed: evaluate it"], (await ToAsync(Consultant)).Select(Subject));
        Assert.Equal(["offered to you", "the customer wrote", "assigned to you"], (await ToAsync(OtherConsultant)).Select(Subject));
        Assert.Equal(["you are asked to step in"], (await ToAsync(TeamLeader)).Select(Subject));
        await using var db = NewContext();
        Assert.DoesNotContain(Secret, string.Concat(await db.OutgoingMessages.Select(message => message.TextBody).ToListAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_account_any_more_gets_no_mail()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await LetTakePartAsync(id, "otto.other", ParticipantLevel.Approve);
        await ChangePersonAsync(Colleague, person => person.Disable());
        var before = (await ToAsync(Colleague)).Count;

        await ProposeAsync(id);

        Assert.Equal(before, (await ToAsync(Colleague)).Count);
    }

    private static string Subject(OutgoingMessage message) => message.Subject[(message.Subject.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    private async Task SetAsideAsync(int id)
    {
        await using var db = NewContext();
        await db.OutgoingMessages.Where(message => message.WorkOrderId == id).ExecuteUpdateAsync(set => set.SetProperty(message => message.State, MessageState.SetAside), Cancel);
    }

    private Task LetTakePartAsync(int id, string who, ParticipantLevel level) =>
        DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), who, level, Cancel));

    private Task ProposeAsync(int id) =>
        DoAsync((ProposeResolution propose) => propose.RunAsync(OtherConsultant, new(id), new Resolution("Replaced it", ResolutionKind.Permanent, 5), [], Cancel));
}

public sealed class Telling_people_by_mail_on_Sqlite() : Telling_people_by_mail(new SqliteDatabase());

public sealed class Telling_people_by_mail_on_PostgreSql() : Telling_people_by_mail(new PostgreSqlDatabase());

public sealed class Telling_people_by_mail_on_SqlServer() : Telling_people_by_mail(new SqlServerDatabase());
