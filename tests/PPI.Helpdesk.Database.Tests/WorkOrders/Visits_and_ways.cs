using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

public abstract class Visits_and_ways(TestDatabase database) : WorkOrderSuite(database)
{
    private static readonly Way[] Ways = [new("Repair", "We repair it here", "30 minutes"), new("New laptop", "You get another one", "2 hours")];

    [Fact]
    public async Task A_technician_who_is_expected_elsewhere_at_the_same_time_is_shown()
    {
        await OpenAsync();
        var (here, there, later) = (await LogAsync(Customer), await LogAsync(Colleague), await LogAsync(Colleague));
        var nine = Clock.Now().AddDays(1);
        await SendAsync(here, NetworkSpecialist, nine);
        await SendAsync(there, NetworkSpecialist, nine.AddHours(1));
        await SendAsync(later, NetworkSpecialist, nine.AddHours(3));
        await SendAsync(later, ApplicationsSpecialist, nine);

        Assert.Equal([(1, there)], (await OverlapsAsync(Consultant, here)).Select(visit => (visit.Number, visit.WorkOrderId)));
        Assert.Equal([(1, here)], (await OverlapsAsync(Consultant, there)).Select(visit => (visit.Number, visit.WorkOrderId)));
        Assert.Empty(await OverlapsAsync(Consultant, later));
        Assert.Empty(await OverlapsAsync(Customer, here));
        await DoAsync((CancelVisit cancel) => cancel.RunAsync(Consultant, Seen(there), 1, "Not needed", Cancel));
        Assert.Empty(await OverlapsAsync(Consultant, here));
    }

    [Fact]
    public async Task The_mail_about_a_visit_brings_it_into_the_calendar()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await SendAsync(id, NetworkSpecialist, Clock.Now().AddDays(1));

        await using var db = NewContext();
        var mails = await db.OutgoingMessages.Where(message => message.Calendar != null).OrderBy(message => message.ToAddress).ToListAsync(Cancel);
        Assert.Equal(["emma.employee@ppi.example", "nora.network@ppi.example"], mails.Select(mail => mail.ToAddress));
        Assert.All(mails, mail => Assert.Contains($"UID:{WorkOrder.NumberOf(id)}-visit-1@helpdesk.example", mail.Calendar, StringComparison.Ordinal));
        Assert.Contains("Nora Network comes on", mails[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_choices_at_once_one_counts()
    {
        var id = await OfferedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(turn => Task.Run(async () => await Record.ExceptionAsync(() =>
            DoAsync((ChooseWay choose) => choose.RunAsync(Customer, Seen(id), 1, 1 + (turn % 2), null, Cancel))), Cancel)));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.True(outcome is ChangedMeanwhileException or RuleBrokenException, outcome.ToString()));
        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((WayOfferState.Chosen, Status.InProgress), (order.WayOffers[0].State, order.Status));
    }

    [Fact]
    public async Task The_link_in_the_mail_chooses_for_its_addressee_and_nothing_else()
    {
        var id = await OfferedAsync();
        var token = await TokenAsync(id);

        var offered = await DoAsync((AnswerWayLink answer) => answer.ReadAsync(token, id, Cancel));
        Assert.Equal(["Repair", "New laptop"], offered.Ways.Select(way => way.Title));
        Assert.Equal(Status.AwaitingCustomer, (await StoredAsync(id)).Status);
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AnswerWayLink answer) => answer.RunAsync(token, id + 1, 1, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AnswerWayLink answer) => answer.RunAsync(token + "x", id, 1, Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AnswerVerdictLink answer) => answer.RunAsync(token, id, new LinkAnswer(true, 9, null), Cancel)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AnswerWayLink answer) => answer.RunAsync(token, id, 3, Cancel)));

        await DoAsync((AnswerWayLink answer) => answer.RunAsync(token, id, 2, Cancel));

        var chosen = (await AssertToldByItsTimelineAsync(id)).WayOffers[0];
        Assert.Equal((2, Customer.PersonId), (chosen.ChosenWay!.Value, chosen.ChosenById));
        var twice = await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AnswerWayLink answer) => answer.RunAsync(token, id, 1, Cancel)));
        Assert.Contains("made already", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_nobody_makes_in_time_is_the_workers_again()
    {
        var id = await OfferedAsync();
        var token = await TokenAsync(id);
        await DoAsync((ExpireWays sweep) => sweep.RunAsync(Cancel));
        Assert.Equal(Status.AwaitingCustomer, (await StoredAsync(id)).Status);

        Clock.Advance(TimeSpan.FromDays(2));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(node => Task.Run(() => DoAsync((ExpireWays sweep) => sweep.RunAsync(Cancel)), Cancel)));

        var order = await AssertToldByItsTimelineAsync(id);
        Assert.Equal((Status.InProgress, WayOfferState.Expired), (order.Status, order.WayOffers[0].State));
        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((AnswerWayLink answer) => answer.RunAsync(token, id, 1, Cancel)));
        await using var db = NewContext();
        Assert.Equal(1, await db.TimelineRecords.CountAsync(record => record.Kind == nameof(WorkOrder.WaysExpired), Cancel));
    }

    [Fact]
    public async Task Remote_help_takes_only_a_configured_tool()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);

        await Assert.ThrowsAsync<RuleBrokenException>(() => DoAsync((StartRemoteHelp start) => start.RunAsync(Consultant, Seen(id), "Other", Consent.OnThePhone, Cancel)));
        await DoAsync((StartRemoteHelp start) => start.RunAsync(Consultant, Seen(id), "Assist", Consent.OnThePhone, Cancel));

        Assert.Equal("Assist", (await AssertToldByItsTimelineAsync(id)).OpenRemoteSession!.Tool);
    }

    private static SeenWorkOrder Seen(int id) => new(id);

    private async Task<int> OfferedAsync()
    {
        await OpenAsync();
        var id = await LogAsync(Customer);
        await DoAsync((OfferWays offer) => offer.RunAsync(Consultant, Seen(id), "How do we go on?", Ways, Clock.Now().AddDays(2), Cancel));
        return id;
    }

    private async Task<string> TokenAsync(int id)
    {
        await using var db = NewContext();
        var text = await db.OutgoingMessages.Where(message => message.WorkOrderId == id && message.Kind == MessageKind.Choice).Select(message => message.TextBody).SingleAsync(Cancel);
        var start = text.IndexOf("/way?t=", StringComparison.Ordinal) + "/way?t=".Length;
        return text[start..text.IndexOfAny([' ', '\r', '\n', '&'], start)];
    }

    private Task SendAsync(int id, Actor technician, DateTimeOffset from) =>
        DoAsync((PlanVisit plan) => plan.RunAsync(Consultant, Seen(id), new VisitRequest(technician.PersonId!.Value, from, from.AddHours(2), "B2", "replace the fuser"), Cancel));

    private Task<IReadOnlyList<OverlappingVisit>> OverlapsAsync(Actor actor, int id) => DoAsync((OverlappingVisits visits) => visits.RunAsync(actor, id, Cancel));
}

public sealed class Visits_and_ways_on_Sqlite() : Visits_and_ways(new SqliteDatabase());

public sealed class Visits_and_ways_on_PostgreSql() : Visits_and_ways(new PostgreSqlDatabase());

public sealed class Visits_and_ways_on_SqlServer() : Visits_and_ways(new SqlServerDatabase());
