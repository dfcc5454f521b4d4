using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>One card, four ways to write, each with its own colour, words and readers.</summary>
public sealed class Writing_in_the_composer(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("reply", "Message to Rea", "Goes to: Rea <rea@")]
    [InlineData("note", "Internal note", "Goes to: staff only. The customer never sees this note")]
    [InlineData("call", "What was said?", "Goes to: staff only. The customer is not written to")]
    [InlineData("resolve", "What was done?", "They are asked whether it works.")]
    public async Task Each_way_to_write_says_who_reads_it(string mode, string label, string readers)
    {
        var order = await scene.LogAsync();

        var composer = Composer(await scene.Owner.OpenAsync($"/work-orders/{order.Number}?write={mode}", Cancel));

        Assert.Contains($"composer-{mode}", composer.ClassList);
        Assert.Equal($"/work-orders/{order.Number}/{mode}", composer.QuerySelector("form")!.GetAttribute("action"));
        Assert.Contains(composer.QuerySelectorAll("label"), shown => shown.TextContent.StartsWith(label, StringComparison.Ordinal));
        Assert.Contains(readers, InOneLine(composer), StringComparison.Ordinal);
        Assert.Equal(4, composer.QuerySelectorAll(".composer-modes a").Length);
        Assert.Single(composer.QuerySelectorAll(".composer-modes [aria-current]"));
    }

    [Fact]
    public async Task A_customer_only_replies_and_reads_no_address_of_staff()
    {
        var order = await scene.LogAsync();

        var composer = Composer(await scene.Customer.OpenAsync($"/work-orders/{order.Number}?write=note", Cancel));

        Assert.Empty(composer.QuerySelectorAll(".composer-modes"));
        Assert.Contains("Goes to: Otto", InOneLine(composer), StringComparison.Ordinal);
        Assert.DoesNotContain("otto@", composer.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Internal", composer.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_names_no_way_to_write_shows_the_reply()
    {
        var order = await scene.LogAsync();

        Assert.Contains("composer-reply", Composer(await scene.Owner.OpenAsync($"/work-orders/{order.Number}?write=1", Cancel)).ClassList);
    }

    [Theory]
    [InlineData("reply", "Input.Message")]
    [InlineData("note", "Input.Text")]
    [InlineData("call", "Input.Summary")]
    [InlineData("resolve", "Input.Done")]
    public async Task A_text_that_promises_a_file_is_asked_about_once(string mode, string field)
    {
        var order = await scene.LogAsync();
        var address = $"/work-orders/{order.Number}/{mode}";

        using var asked = await scene.Owner.PostFormAsync(address, [(field, "The log is attached.")], cancel: Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        var composer = Composer(await asked.ReadPageAsync(Cancel));
        Assert.Contains("no file comes with it", composer.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The log is attached.", ((IHtmlTextAreaElement)composer.QuerySelector($"[name='{field}']")!).Value);
        Assert.Equal("Send anyway", composer.QuerySelector("[name=Anyway]")!.TextContent);
        using var anyway = await scene.Owner.PostFormAsync(address, [(field, "The log is attached."), ("Anyway", "true")], cancel: Cancel);
        Assert.Equal(HttpStatusCode.Redirect, anyway.StatusCode);
    }

    [Theory]
    [InlineData("reply", "Input.Message", false)]
    [InlineData("note", "Input.Text", true)]
    [InlineData("call", "Input.Summary", true)]
    [InlineData("resolve", "Input.Done", false)]
    public async Task Files_go_with_each_and_are_for_whom_the_text_is_for(string mode, string field, bool isInternal)
    {
        var order = await scene.LogAsync();
        var page = await scene.Owner.OpenAsync($"/work-orders/{order.Number}?write={mode}", Cancel);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2]), "files", $"{mode}.log" }, { new StringContent("The log is attached."), field } };
        foreach (var hidden in Composer(page).QuerySelectorAll("input[type=hidden]:not([name^=Input])"))
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/work-orders/{order.Number}/{mode}") { Content = form, Headers = { { "X-Sent-By-Script", "true" } } };

        using var answer = await scene.Owner.SendAsync(request, Cancel);

        Assert.Equal((HttpStatusCode.NoContent, $"/work-orders/{order.Number}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(isInternal, await scene.InDatabaseAsync(db => db.Attachments.Where(file => file.WorkOrderId == order.Id).Select(file => file.IsInternal).SingleAsync(Cancel)));
        Assert.NotEmpty((await scene.Owner.OpenAsync($"/work-orders/{order.Number}", Cancel)).QuerySelectorAll("main .notice"));
    }

    [Fact]
    public async Task What_is_kept_for_later_is_there_again_for_its_author_alone_and_can_be_thrown_away()
    {
        var order = await scene.LogAsync();
        var (note, page) = ($"/work-orders/{order.Number}/note", $"/work-orders/{order.Number}?write=note");

        var opened = Composer(await scene.Owner.OpenAsync(page, Cancel));
        using var kept = await scene.Owner.PostAsync($"{note}?handler=Keep", new FormUrlEncodedContent([.. Hidden(opened), new("Input.Text", "Half a thought")]), Cancel);

        Assert.Equal(page, kept.Headers.Location?.ToString());
        var again = Composer(await scene.Owner.OpenAsync(page, Cancel));
        Assert.Equal("Half a thought", ((IHtmlTextAreaElement)again.QuerySelector("textarea")!).Value);
        Assert.Contains("Only you see it", InOneLine(again), StringComparison.Ordinal);
        Assert.Equal("Half a thought", ((IHtmlTextAreaElement)Composer(await scene.Owner.OpenAsync(note, Cancel)).QuerySelector("textarea")!).Value);
        Assert.DoesNotContain("Half a thought", await scene.Leader.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        using var thrown = await scene.Owner.PostAsync($"{note}?handler=Forget", new FormUrlEncodedContent(Hidden(again)), Cancel);
        Assert.Equal("", ((IHtmlTextAreaElement)Composer(await scene.Owner.OpenAsync(page, Cancel)).QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task The_script_that_keeps_a_text_is_told_what_is_new_on_the_order()
    {
        var order = await scene.LogAsync();
        var opened = Composer(await scene.Owner.OpenAsync($"/work-orders/{order.Number}", Cancel));
        await scene.AsAsync<ReplyToWorkOrder>("rea", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), "It works by itself again", [], Cancel));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/work-orders/{order.Number}/reply?handler=Keep")
        {
            Content = new FormUrlEncodedContent([.. Hidden(opened), new("Input.Message", "Please restart it")]),
            Headers = { { "X-Sent-By-Script", "true" } },
        };

        using var answer = await scene.Owner.SendAsync(request, Cancel);

        var told = (await answer.ReadPageAsync(Cancel)).QuerySelector("[data-edition]")!;
        Assert.Equal(("1", "Kept."), (told.GetAttribute("data-edition"), told.GetAttribute("data-said")));
        Assert.Contains("It works by itself again", told.TextContent, StringComparison.Ordinal);
        using var sent = await scene.Owner.PostAsync($"/work-orders/{order.Number}/reply", new FormUrlEncodedContent(
            [.. Hidden(opened).Where(field => field.Key != "Version"), new("Version", told.GetAttribute("data-version")!), new("Input.Message", "Please restart it")]), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(0, await scene.InDatabaseAsync(db => db.UnsentTexts.CountAsync(unsent => unsent.WorkOrderId == order.Id, Cancel)));
    }

    private static List<KeyValuePair<string, string>> Hidden(IElement composer) =>
        [.. composer.QuerySelectorAll("form input[type=hidden]:not([name^=Input])").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""))];

    private static IElement Composer(IHtmlDocument page) => page.QuerySelector("main .composer") ?? throw new InvalidOperationException("There is no composer on the page.");

    private static string InOneLine(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
