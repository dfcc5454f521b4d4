using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>Merging, splitting, visits and choices as one meets them in the browser.</summary>
public sealed class Merging_and_visiting_pages(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_surviving_order_shows_the_others_messages_with_their_number_to_staff_only()
    {
        var (surviving, merged) = (await scene.LogAsync("No network in hall 4"), await scene.LogAsync("Network is gone"));

        using var done = await scene.Owner.PostFormAsync($"/work-orders/{merged.Number}/merge", [("Version", $"{merged.Version}"), ("Input.Other", surviving.Number)], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await scene.Owner.GetStringAsync($"/work-orders/{surviving.Number}", Cancel);
        Assert.Contains($"Also reported by", page, StringComparison.Ordinal);
        Assert.Contains(merged.Number, page, StringComparison.Ordinal);
        Assert.Contains("asked whether it works", await scene.Owner.GetStringAsync($"/work-orders/{surviving.Number}/resolve", Cancel), StringComparison.Ordinal);
        Assert.Contains("Handled together with", await scene.Customer.GetStringAsync($"/work-orders/{merged.Number}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_split_off_and_leads_to_the_new_order()
    {
        var order = await scene.LogAsync();

        using var done = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/split",
            [("Version", $"{order.Version}"), ("Input.SubmissionKey", $"{Guid.NewGuid()}"), ("Input.Messages", "1"), ("Input.Title", "The scanner"), ("Input.Description", "Does not scan")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.NotEqual($"/work-orders/{order.Number}", done.Headers.Location!.OriginalString);
        Assert.Contains(order.Number, await scene.Owner.GetStringAsync(done.Headers.Location, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_customer_reads_who_comes_when_and_what_for()
    {
        var order = await scene.LogAsync();
        var otto = await scene.InDatabaseAsync(db => db.People.Where(person => person.UserName == "otto").Select(person => new { person.Id, person.Name }).SingleAsync(Cancel));
        var on = DateOnly.FromDateTime(scene.Clock.GetUtcNow().UtcDateTime).AddDays(2);

        using var done = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/visit",
            [("Version", $"{order.Version}"), ("Input.TechnicianId", $"{otto.Id}"), ("Input.On", on.ToString("yyyy-MM-dd", null)), ("Input.From", "09:00"), ("Input.Until", "11:00"), ("Input.Place", "Hall 4"), ("Input.Purpose", "replace the panel")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await scene.Customer.GetStringAsync($"/work-orders/{order.Number}", Cancel);
        Assert.Contains("between 09:00 and 11:00", page, StringComparison.Ordinal);
        Assert.Contains("to replace the panel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("reschedule or cancel", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Done", "Outcome")]
    [InlineData("Cancel", "CancelReason")]
    [InlineData("Move", "Input.Reason")]
    public async Task What_is_typed_about_a_visit_is_still_there_when_the_order_was_changed_meanwhile(string handler, string field)
    {
        var order = await scene.LogAsync();
        var technician = await scene.InDatabaseAsync(db => db.People.Where(person => person.UserName == "otto").Select(person => person.Id).SingleAsync(Cancel));
        var from = scene.Clock.GetUtcNow().AddDays(2);
        await scene.AsAsync<PlanVisit>("otto", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), new VisitRequest(technician, from, from.AddHours(2), "Hall 4", "replace the panel"), Cancel));
        var on = DateOnly.FromDateTime(from.UtcDateTime).AddDays(1);

        using var refused = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/visit/1?handler={handler}",
            [("Version", $"{order.Version}"), ("Input.TechnicianId", $"{technician}"), ("Input.On", on.ToString("yyyy-MM-dd", null)), ("Input.From", "09:00"), ("Input.Until", "11:00"), (field, "The part is late")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("The part is late", page, StringComparison.Ordinal);
        Assert.Contains("You changed it yourself", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_to_a_choice_changes_nothing_and_sending_it_chooses_once()
    {
        var order = await scene.LogAsync();
        Way[] ways = [new("Repair", "Here", "30 minutes"), new("New laptop", "Another one", "2 hours")];
        await scene.AsAsync<OfferWays>("otto", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), "How do we go on?", ways, scene.Clock.GetUtcNow().AddDays(2), Cancel));
        var mail = await scene.InDatabaseAsync(db => db.OutgoingMessages.Where(message => message.WorkOrderId == order.Id && message.Kind == MessageKind.Choice).Select(message => message.TextBody).SingleAsync(Cancel));
        var start = mail.IndexOf("/way?t=", StringComparison.Ordinal);
        var token = mail[(start + 7)..mail.IndexOfAny([' ', '\r', '\n'], start)];
        using var visitor = scene.Browser();

        var page = await visitor.GetStringAsync($"/work-orders/{order.Id}/way?t={token}", Cancel);

        Assert.Contains("New laptop", page, StringComparison.Ordinal);
        Assert.Equal(Status.AwaitingCustomer, await StatusAsync(order));
        using var chosen = await visitor.PostFormAsync($"/work-orders/{order.Id}/way?t={token}", [("T", token), ("way", "2")], cancel: Cancel);
        Assert.Equal((HttpStatusCode.OK, Status.InProgress), (chosen.StatusCode, await StatusAsync(order)));
        using var again = await visitor.GetAsync($"/work-orders/{order.Id}/way?t={token}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("made already", await again.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private Task<Status> StatusAsync(WorkOrder order) => scene.InDatabaseAsync(db => db.WorkOrders.Where(one => one.Id == order.Id).Select(one => one.Status).SingleAsync(Cancel));
}
