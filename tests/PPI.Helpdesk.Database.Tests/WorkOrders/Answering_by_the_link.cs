using System.Text.RegularExpressions;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>A link in a mail lets one person answer about one attempt, until a day, and gives no other right.</summary>
public abstract class Answering_by_the_link(TestDatabase database) : WorkOrderSuite(database)
{
    [Fact]
    public async Task It_works_closes_the_order_confirmed_by_the_link_and_the_link_is_used_up()
    {
        var (id, token) = await AskedAsync();

        await AnswerAsync(token, id, new LinkAnswer(Works: true, 9, "Thanks"));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((Closure.Confirmed, VerdictVia.SignedLink, 9), (order.Closure!.Value, order.Attempts[0].VerdictVia!.Value, order.Attempts[0].Score!.Value));
        await AnswerAsync(token, id, new LinkAnswer(Works: true, 1, null));
        Assert.Equal((order.Version, 9), ((await StoredAsync(id)).Version, (await StoredAsync(id)).Attempts[0].Score!.Value));
    }

    [Fact]
    public async Task Not_fixed_sends_it_to_evaluation_and_the_old_link_says_nothing_about_the_next_attempt()
    {
        var (id, token) = await AskedAsync();
        await AnswerAsync(token, id, new LinkAnswer(Works: false, null, "Still blank"));
        Assert.Equal(Status.Evaluation, (await StoredAsync(id)).Status);
        await DoAsync((EvaluateWorkOrder evaluate) => evaluate.RunAsync(Consultant, new(id), new Evaluation(EvaluationChoice.Explain, "Like this"), Cancel));

        foreach (var works in new[] { true, false })
            await AssertRefusedAsync(token, id, new LinkAnswer(works, null, "Hm"), "answered already");

        Assert.Equal(Verdict.Pending, (await StoredAsync(id)).Attempts[1].Verdict);
    }

    [Fact]
    public async Task A_link_is_good_for_its_own_order_and_until_its_day()
    {
        var (id, token) = await AskedAsync();
        var other = await LogAsync(Customer);
        await ProposeAsync(other);

        await AssertRefusedAsync(token, other, new LinkAnswer(Works: true, null, null), "another work order");
        Clock.Advance(TimeSpan.FromDays(30));
        await AssertRefusedAsync(token, id, new LinkAnswer(Works: true, null, null), "expired");
    }

    [Fact]
    public async Task After_a_lapse_not_fixed_by_the_same_link_opens_it_again_while_the_window_lasts()
    {
        var (id, token) = await AskedAsync();
        for (var sweeps = 0; sweeps < 3; sweeps++)
        {
            Clock.Advance(TimeSpan.FromDays(3));
            await DoAsync((RemindCustomers sweep) => sweep.RunAsync(Cancel));
        }
        Assert.Equal(Closure.Lapsed, (await StoredAsync(id)).Closure);
        await AssertRefusedAsync(token, id, new LinkAnswer(Works: true, null, null), "closed before you answered");

        await AnswerAsync(token, id, new LinkAnswer(Works: false, null, "I was away; still blank"));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((Status.Evaluation, 1, Verdict.Declined), (order.Status, order.TimesReopened, order.Attempts[0].Verdict));
    }

    [Fact]
    public async Task After_the_window_the_matter_goes_on_in_a_new_order_once_however_often_the_link_is_sent()
    {
        var (id, token) = await AskedAsync();
        await AnswerAsync(token, id, new LinkAnswer(Works: true, null, null));
        Clock.Advance(TimeSpan.FromDays(15));

        var first = await AnswerAsync(token, id, new LinkAnswer(Works: false, null, "Again"));
        var second = await AnswerAsync(token, id, new LinkAnswer(Works: false, null, "Again"));

        var next = await AssertToldByItsTimelineAsync(first!.Value);
        Assert.Equal((first, "Again", true), (second, next.Description, next.Links.Any(link => link.Kind == LinkKind.ContinuationOf && link.OtherId == id)));
    }

    [Fact]
    public async Task Who_became_staff_since_the_mail_does_not_judge_the_helpdesk_by_its_link()
    {
        var (id, _) = await AskedAsync(approver: true);
        var token = await TokenForAsync(Colleague);
        await ChangePersonAsync(Colleague, person => person.GiveRoles(Roles.Consultant, SupportChannels.None));

        await AssertRefusedAsync(token, id, new LinkAnswer(Works: true, null, null), "Only the customer says");

        Assert.Equal(Status.Resolved, (await StoredAsync(id)).Status);
    }

    [Fact]
    public async Task A_customer_who_is_staff_elsewhere_answers_as_the_customer()
    {
        await OpenAsync();
        var id = await LogAsync(NetworkSpecialist);
        await ProposeAsync(id);

        await AnswerAsync(await TokenForAsync(NetworkSpecialist), id, new LinkAnswer(Works: true, null, null));

        Assert.Equal(Closure.Confirmed, (await StoredAsync(id)).Closure);
    }

    [Fact]
    public async Task Whose_account_is_closed_or_who_takes_part_no_more_answers_nothing()
    {
        var (id, customers) = await AskedAsync(approver: true);
        var approvers = await TokenForAsync(Colleague);
        await ChangePersonAsync(Customer, person => person.Disable());
        await DoAsync((RemoveParticipant remove) => remove.RunAsync(Consultant, new(id), Colleague.PersonId!.Value, Cancel));

        await AssertRefusedAsync(customers, id, new LinkAnswer(Works: true, null, null), "cannot be chosen");
        await Assert.ThrowsAsync<NotFoundException>(() => AnswerAsync(approvers, id, new LinkAnswer(Works: true, null, null)));
    }

    private async Task<(int Id, string Token)> AskedAsync(bool approver = false)
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        if (approver)
            await DoAsync((AddParticipant add) => add.RunAsync(Customer, new(id), "otto.other", ParticipantLevel.Approve, Cancel));
        await ProposeAsync(id);
        return (id, await TokenForAsync(Customer));
    }

    private async Task<string> TokenForAsync(Actor person)
    {
        var mail = (await ToAsync(person)).Last(message => message.Kind == MessageKind.Verdict).TextBody;
        return Regex.Match(mail, "[?&]t=([A-Za-z0-9_-]+)").Groups[1].Value;
    }

    private Task ProposeAsync(int id) =>
        DoAsync((ProposeResolution propose) => propose.RunAsync(OtherConsultant, new(id), new Resolution("Replaced it", ResolutionKind.Permanent, 5), [], Cancel));

    private Task<int?> AnswerAsync(string token, int id, LinkAnswer answer) => DoAsync((AnswerVerdictLink link) => link.RunAsync(token, id, answer, Cancel));

    private async Task AssertRefusedAsync(string token, int id, LinkAnswer answer, string why) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<RuleBrokenException>(() => AnswerAsync(token, id, answer))).Message, StringComparison.Ordinal);
}

public sealed class Answering_by_the_link_on_Sqlite() : Answering_by_the_link(new SqliteDatabase());

public sealed class Answering_by_the_link_on_PostgreSql() : Answering_by_the_link(new PostgreSqlDatabase());

public sealed class Answering_by_the_link_on_SqlServer() : Answering_by_the_link(new SqlServerDatabase());
