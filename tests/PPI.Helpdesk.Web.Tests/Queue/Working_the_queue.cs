using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Queue;

public sealed class Working_the_queue(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filter_is_the_address_its_chips_take_parts_away_and_it_is_saved_as_a_view_with_its_count()
    {
        using var lead = await app.SignInAsync(Unique("lena"), Roles.TeamLeader);
        await LogAsync(lead, "Printer prints blank pages");

        var shown = await lead.OpenAsync("/work-orders?status=Logged&whose=Untaken", Cancel);
        Assert.Equal(["Status: Logged", "Untaken"], Texts(shown, ".chip-remove span"));
        Assert.Equal("/work-orders?whose=Untaken", shown.QuerySelector(".chip-remove")!.GetAttribute("href"));

        var save = shown.QuerySelectorAll("a.chip").Single(chip => chip.TextContent.Contains("Save as a view", StringComparison.Ordinal)).GetAttribute("href")!;
        var name = Unique("Fresh");
        using var saved = await lead.PostFormAsync(save, [("Input.Name", name), ("Input.Grouping", "Tier")], cancel: Cancel);
        var view = await lead.OpenAsync(saved.Headers.Location!.ToString(), Cancel);

        Assert.Equal(name, view.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(["Helpdesk"], Texts(view, ".queue-group"));
        var listed = view.QuerySelector("a.view[aria-current]")!;
        Assert.Equal(view.QuerySelectorAll("tr[data-order]").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), listed.QuerySelector(".view-count")!.TextContent);
    }

    [Fact]
    public async Task Many_orders_are_assigned_at_once_and_what_was_done_can_be_undone_for_a_minute()
    {
        using var lead = await app.SignInAsync(Unique("lena"), Roles.TeamLeader);
        var (first, second) = (await LogAsync(await app.SignInAsync(Unique("emma"), Roles.Employee), "One"), await LogAsync(await app.SignInAsync(Unique("emma"), Roles.Employee), "Two"));
        var carl = await app.AddPersonAsync(Unique("carl"), Roles.Consultant);
        var before = await OwnersAsync(first, second);

        using var asked = await lead.PostFormAsync("/work-orders", [("What", "Assign"), ("Ids", $"{first}"), ("Ids", $"{second}")], handler: "bulk", cancel: Cancel);
        var form = await asked.ReadPageAsync(Cancel);
        using var done = await SendAsync(lead, form, "Do", ("Input.ToId", $"{carl}"), ("Input.Reason", "Knows them"));
        var result = await done.ReadPageAsync(Cancel);
        Assert.Equal("2 done", result.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal([carl, carl], await OwnersAsync(first, second));

        using var undone = await SendAsync(lead, result, "Undo");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(before, await OwnersAsync(first, second));
        using var again = await SendAsync(lead, result, "Undo");
        Assert.Equal(before, await OwnersAsync(first, second));
    }

    [Fact]
    public async Task Nobody_undoes_with_another_ones_receipt()
    {
        using var lead = await app.SignInAsync(Unique("lena"), Roles.TeamLeader);
        using var other = await app.SignInAsync(Unique("leon"), Roles.TeamLeader);
        var id = await LogAsync(await app.SignInAsync(Unique("emma"), Roles.Employee), "One");
        using var done = await lead.PostFormAsync("/work-orders", [("What", "Take"), ("Ids", $"{id}")], handler: "bulk", cancel: Cancel);
        var receipt = ((IHtmlInputElement)(await done.ReadPageAsync(Cancel)).QuerySelector("input[name=sealedReceipt]")!).Value;

        var form = await (await other.PostFormAsync("/work-orders", [("What", "Take"), ("Ids", $"{id}")], handler: "bulk", cancel: Cancel)).ReadPageAsync(Cancel);
        using var refused = await SendAsync(other, form, "Undo", ("sealedReceipt", receipt));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotNull((await app.InDatabaseAsync(db => db.WorkOrders.AsNoTracking().SingleAsync(order => order.Id == id, Cancel))).WorkerId);
    }

    [Fact]
    public async Task A_look_at_an_order_shows_what_was_said_last_as_a_part_or_as_a_page()
    {
        using var emma = await app.SignInAsync(Unique("emma"), Roles.Employee);
        using var carl = await app.SignInAsync(Unique("carl"), Roles.Consultant);
        var id = await LogAsync(emma, "Blank pages");
        using var reply = await emma.PostFormAsync($"/work-orders/{id}/reply", [("Input.Message", "Only on <b>Mondays</b>")], cancel: Cancel);

        var part = await carl.GetStringAsync($"/work-orders/{id}/peek?part=true", Cancel);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("Only on &lt;b&gt;Mondays&lt;/b&gt;", part, StringComparison.Ordinal);
        Assert.Contains("<html", await carl.GetStringAsync($"/work-orders/{id}/peek", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_told_how_many_came_since()
    {
        using var carl = await app.SignInAsync(Unique("carl"), Roles.Consultant);
        var first = await LogAsync(carl, "One");
        var start = await carl.GetStringAsync("/work-orders/news", Cancel);
        Assert.Equal($$"""{"newest":{{first}},"orders":0}""", start);

        var second = await LogAsync(carl, "Two");
        Assert.Equal($$"""{"newest":{{second}},"orders":1}""", await carl.GetStringAsync($"/work-orders/news?seen={first}", Cancel));
        Assert.Equal($$"""{"newest":{{second}},"orders":0}""", await carl.GetStringAsync($"/work-orders/news?seen={first}&status=OnHold", Cancel));
    }

    /// <summary>With somebody there who can own it, whoever logs it.</summary>
    private async Task<int> LogAsync(HttpClient browser, string title)
    {
        await app.AddPersonAsync(Unique("owner"), Roles.Consultant);
        using var answer = await browser.PostFormAsync("/work-orders/new", [("Input.Title", title)], cancel: Cancel);
        return WorkOrder.TryParseNumber(answer.Headers.Location?.ToString().Split('/')[^1], out var id) ? id : throw new InvalidOperationException($"Not logged: {answer.StatusCode}");
    }

    private Task<List<int>> OwnersAsync(params int[] ids) =>
        app.InDatabaseAsync(db => db.WorkOrders.Where(order => ids.Contains(order.Id)).OrderBy(order => order.Id).Select(order => order.OwnerId).ToListAsync(Cancel));

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, string handler, params (string Name, string Value)[] fields)
    {
        var form = page.Forms.Single(form => form.Action.Contains($"handler={handler}", StringComparison.Ordinal));
        var values = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => !fields.Any(field => field.Name == input.Name)).Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent(values.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))), Cancel);
    }

    private static IEnumerable<string> Texts(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim());

    private static string Unique(string name) => name + Guid.NewGuid().ToString("N")[..8];
}
