using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Tests.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.ServiceLevels;

/// <summary>Clocks as people see them: a strip that leads to the sums, a queue that says what is due, and plain words for the customer.</summary>
public sealed class Reading_the_clocks(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Staff_see_each_clock_with_what_is_left_and_when_it_is_due_and_come_to_its_ledger()
    {
        var order = await scene.LogAsync();

        var page = await SeeAsync("otto", $"/work-orders/{order.Number}");

        var clocks = page.QuerySelectorAll(".clock-strip a");
        Assert.Contains(clocks, clock => clock.TextContent.Contains("Response runs", StringComparison.Ordinal) && clock.QuerySelector("time[datetime][title]") is not null);
        foreach (var clock in clocks)
        {
            var ledger = await SeeAsync("otto", clock.GetAttribute("href")!.Split('#')[0]);
            Assert.NotNull(ledger.GetElementById(clock.GetAttribute("href")!.Split('#')[1]));
        }
    }

    [Fact]
    public async Task A_ledger_shows_segments_that_add_up_to_what_it_says()
    {
        var order = await scene.LogAsync();
        await AfterAsync(TimeSpan.FromHours(2), () => scene.AsAsync<AskCustomer>("otto", (ask, actor) => ask.RunAsync(actor, new SeenWorkOrder(order.Id), "Which one?", Cancel)));
        await AfterAsync(TimeSpan.FromHours(20), () => scene.AsAsync<ReplyToWorkOrder>("rea", (reply, actor) => reply.RunAsync(actor, new SeenWorkOrder(order.Id), "The left one", [], Cancel)));
        scene.Clock.Advance(TimeSpan.FromMinutes(90));

        var page = await SeeAsync("otto", $"/work-orders/{order.Number}/clocks");

        var ledger = page.QuerySelector("#clock-Resolution-1")!.Closest("section")!;
        Assert.Equal(Together(ledger, "Length"), Sum(ledger, "Length"));
        Assert.Equal(Together(ledger, "Counts"), Sum(ledger, "Counts"));
        Assert.Contains("Paused: waiting for the customer", ledger.TextContent, StringComparison.Ordinal);
        Assert.Contains("because Priority 3", ledger.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_customer_reads_what_to_expect_and_when_and_nothing_of_the_ledger()
    {
        var order = await scene.LogAsync();

        var fresh = await SeeAsync("rea", $"/work-orders/{order.Number}");
        await scene.AsAsync<AskCustomer>("otto", (ask, actor) => ask.RunAsync(actor, new SeenWorkOrder(order.Id), "Which one?", Cancel));
        var asked = await SeeAsync("rea", $"/work-orders/{order.Number}");

        Assert.Contains("Somebody gets back to you", fresh.QuerySelector(".promises")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(fresh.QuerySelector(".promises time[datetime]"));
        Assert.Contains("Our time stands still", asked.QuerySelector(".promises")!.TextContent, StringComparison.Ordinal);
        Assert.Null(fresh.QuerySelector(".clock-strip"));
        using var rea = await scene.SignInAsync("rea");
        using var ledger = await rea.GetAsync(new Uri($"/work-orders/{order.Number}/clocks", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, ledger.StatusCode);
    }

    [Fact]
    public async Task The_queue_says_what_is_due_next_and_how_soon()
    {
        var order = await scene.LogAsync("Due in the queue");

        var page = await SeeAsync("otto", "/work-orders");

        var row = page.QuerySelector($"tr[data-order={order.Number}]")!;
        Assert.Contains("Response", row.QuerySelector("td[data-label=Due]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("td[data-label=Due] time[title]"));
    }

    [Fact]
    public async Task What_is_overdue_says_so_in_words_and_on_the_timeline()
    {
        var order = await scene.LogAsync();
        scene.Clock.Advance(TimeSpan.FromHours(5));
        await scene.DoAsync<NoticeBreaches>(notice => notice.RunAsync(Cancel));

        var page = await SeeAsync("otto", $"/work-orders/{order.Number}");

        Assert.Contains("Response overdue", page.QuerySelector(".clock-strip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Response is overdue; told", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>In a session of its own: those of the scene end when its clock is moved on.</summary>
    private async Task<IHtmlDocument> SeeAsync(string who, string address)
    {
        using var browser = await scene.SignInAsync(who);
        return await browser.OpenAsync(address, Cancel);
    }

    private async Task AfterAsync(TimeSpan pause, Func<Task> act)
    {
        scene.Clock.Advance(pause);
        await act();
    }

    private static TimeSpan Sum(IElement ledger, string column) =>
        new(ledger.QuerySelectorAll($"tbody td[data-label={column}]").Select(cell => cell.TextContent).Where(text => text != "–").Sum(text => Length(text).Ticks));

    private static TimeSpan Together(IElement ledger, string column) => Length(ledger.QuerySelector($"tfoot td[data-label={column}]")!.TextContent);

    private static TimeSpan Length(string text) =>
        text.Trim().Split(':') is [var hours, var minutes, var seconds] ? new TimeSpan(int.Parse(hours, null), int.Parse(minutes, null), int.Parse(seconds, null)) : throw new FormatException(text);
}
