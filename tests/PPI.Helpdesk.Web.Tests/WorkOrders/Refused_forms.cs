using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>Whatever refuses a form, it comes back with what was typed: 400 for what was typed wrongly, 409 for a rule and for somebody faster.</summary>
public sealed class Refused_forms(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_is_named_and_the_rest_stays()
    {
        var order = await scene.LogAsync();

        using var answer = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/hold", [("Input.Note", "The vendor sends a new panel")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Equal(["Choose what it is waiting for.", "Choose the date on which it goes on."], page.QuerySelectorAll(".problems li").Select(line => line.TextContent));
        Assert.Equal("The vendor sends a new panel", Field<IHtmlTextAreaElement>(page, "Input.Note").Value);
    }

    [Fact]
    public async Task A_rule_refuses_in_its_own_words_and_what_was_typed_stays()
    {
        var order = await scene.LogAsync();

        using var answer = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/duplicate", [("Input.Other", "WO-999999")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Contains("There is no work order WO-999999", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("WO-999999", Field<IHtmlInputElement>(page, "Input.Other").Value);
    }

    [Fact]
    public async Task A_button_that_comes_too_late_leads_to_its_page_with_the_reason()
    {
        var order = await scene.LogAsync();

        using var answer = await scene.Owner.PostFormAsync($"/work-orders/{order.Number}/resume", [], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Single((await answer.ReadPageAsync(Cancel)).QuerySelectorAll(".problems li"));
    }

    [Fact]
    public async Task A_page_for_what_cannot_be_done_now_says_why_instead_of_asking()
    {
        var order = await scene.LogAsync();

        var page = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/evaluate", Cancel);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.NotEmpty(page.QuerySelector("main .notice")!.TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.TextContent == $"Back to {order.Number}");
        Assert.NotEmpty((await scene.Owner.OpenAsync($"/work-orders/{order.Number}/hold", Cancel)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_form_sent_twice_does_not_blame_somebody_else()
    {
        var order = await scene.LogAsync();
        var form = new (string, string?)[] { ("Version", $"{order.Version}"), ("Input.Message", "Please try the other cable") };

        using var first = await scene.Owner.PostFormAsync(Reply(order), form, cancel: Cancel);
        using var second = await scene.Owner.PostFormAsync(Reply(order), form, cancel: Cancel);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        var text = (await second.ReadPageAsync(Cancel)).QuerySelector("main")!.TextContent;
        Assert.Contains("You changed it yourself", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_slower_reads_what_is_new_and_sends_the_same_words_again()
    {
        var order = await scene.LogAsync();
        await scene.NoteAsync(order, "The cable is fine");

        using var late = await scene.Owner.PostFormAsync(Reply(order), [("Version", $"{order.Version}"), ("Input.Message", "Please try the other cable")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync(Cancel);
        Assert.Contains("was changed while you were writing", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The cable is fine", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Please try the other cable", Field<IHtmlTextAreaElement>(page, "Input.Message").Value);
        using var again = await scene.Owner.PostFormAsync(Reply(order), [("Version", Field<IHtmlInputElement>(page, "Version").Value), ("Input.Message", "Please try the other cable")], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_customer_who_was_slower_is_told_so_but_not_what_staff_wrote_among_themselves()
    {
        var order = await scene.LogAsync();
        await scene.NoteAsync(order, "He is always like that");

        using var late = await scene.Customer.PostFormAsync(Reply(order), [("Version", $"{order.Version}"), ("Input.Message", "Any news?")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync(Cancel);
        Assert.Single(page.QuerySelectorAll(".problems li"));
        Assert.DoesNotContain("He is always like that", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Any news?", Field<IHtmlTextAreaElement>(page, "Input.Message").Value);
    }

    [Fact]
    public async Task Files_that_were_chosen_are_named_to_be_chosen_again()
    {
        var order = await scene.LogAsync();
        var page = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/note", Cancel);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2]), "files", "dump.log" } };
        foreach (var hidden in page.QuerySelectorAll("main form input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);

        using var answer = await scene.Owner.PostAsync($"/work-orders/{order.Number}/note", form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose your files again: “dump.log”.", (await answer.ReadPageAsync(Cancel)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await scene.InDatabaseAsync(db => db.Attachments.AnyAsync(file => file.FileName == "dump.log", Cancel)));
    }

    [Fact]
    public async Task A_call_that_cannot_be_logged_comes_back_with_its_caller()
    {
        await scene.LogAsync();
        var rea = await scene.InDatabaseAsync(db => db.People.Where(person => person.UserName == "rea").Select(person => person.Id).SingleAsync(Cancel));

        using var answer = await scene.Owner.PostFormAsync($"/work-orders/log-call?caller={rea}",
            [("Input.Title", "No sound"), ("Call.FixedOnCall", "true"), ("Call.Done", "")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync(Cancel);
        Assert.Equal(["Write what was done."], page.QuerySelectorAll(".problems li").Select(line => line.TextContent));
        Assert.Equal("No sound", Field<IHtmlInputElement>(page, "Input.Title").Value);
        Assert.Contains("Rea", page.QuerySelector(".caller")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_policy_that_somebody_else_changed_keeps_what_was_typed_and_can_be_saved_again()
    {
        var rule = await scene.InDatabaseAsync(db => db.PriorityRules.AsNoTracking().OrderBy(one => one.Position).FirstAsync(Cancel));
        (string, string?)[] mine = [("Seen.Id", $"{rule.Id}"), ("Input.Position", "77"), ("Input.Priority", nameof(Priority.P2))];
        using var first = await scene.Leader.PostFormAsync("/settings/priorities", [.. mine, ("Seen.Version", $"{rule.Version}"), ("Input.Position", "66")], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var late = await scene.Leader.PostFormAsync("/settings/priorities", [.. mine, ("Seen.Version", $"{rule.Version}")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync(Cancel);
        Assert.Equal("77", page.QuerySelector($"#rule-{rule.Id}-position")!.GetAttribute("value"));
        var version = page.QuerySelector($"#rule-{rule.Id}-position")!.Closest("form")!.QuerySelector("[name='Seen.Version']")!.GetAttribute("value");
        using var again = await scene.Leader.PostFormAsync("/settings/priorities", [.. mine, ("Seen.Version", version)], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private static string Reply(WorkOrder order) => $"/work-orders/{order.Number}/reply";

    private static TElement Field<TElement>(IHtmlDocument page, string name) where TElement : class =>
        page.QuerySelector($"main [name='{name}']") as TElement ?? throw new InvalidOperationException($"There is no field {name}.");
}
