using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Tests.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Figures;

/// <summary>The team leader's figures: each opens its orders, and the board reads them without a customer's name or text.</summary>
public sealed class Reading_the_dashboard(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_opens_the_orders_behind_it_and_the_first_page_leads_there()
    {
        var order = await scene.LogAsync("Dashboard shows me");

        var home = await scene.Leader.OpenAsync("/", Cancel);
        var page = await scene.Leader.OpenAsync("/dashboard", Cancel);
        var tile = page.QuerySelectorAll(".figure-tile").Single(tile => tile.QuerySelector("h3")!.TextContent == "Orders logged");
        var rows = await scene.Leader.OpenAsync(tile.QuerySelector("a")!.GetAttribute("href")!, Cancel);

        Assert.NotNull(home.QuerySelector("main a[href='/dashboard']"));
        Assert.NotEmpty(home.QuerySelectorAll(".now-tile"));
        Assert.Contains(order.Number, rows.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(tile.QuerySelector(".figure-value")!.TextContent, rows.QuerySelectorAll("main tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_link_of_the_dashboard_and_of_the_flow_opens()
    {
        var order = await scene.LogAsync("Goes the whole way");
        await scene.AsAsync<ProposeResolution>("otto", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), new Resolution("Replaced it", ResolutionKind.Permanent, 5), [], Cancel));
        await scene.AsAsync<AcceptResolution>("rea", (use, actor) => use.RunAsync(actor, new SeenWorkOrder(order.Id), VerdictVia.Portal, 9, "Thanks", Cancel));

        foreach (var path in new[] { "/dashboard", "/dashboard?period=Own&first=2026-01-01&last=2026-12-31&came=Web&priority=P3", "/dashboard?period=nonsense&last=x&priority=17", "/dashboard/flow", "/dashboard/metrics" })
        {
            var page = await scene.Leader.OpenAsync(path, Cancel);
            Assert.NotNull(page.QuerySelector("main h1"));
            foreach (var link in page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/')).Distinct())
            {
                using var answer = await scene.Leader.GetAsync(link, Cancel);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} leads to {link}, which answers {answer.StatusCode}.");
            }
        }
        Assert.NotEmpty((await scene.Leader.OpenAsync("/dashboard/flow", Cancel)).QuerySelectorAll("svg a .stream"));
    }

    [Fact]
    public async Task The_board_reads_figures_without_a_customers_name_and_without_a_way_to_the_orders()
    {
        await scene.LogAsync("My secret matter");
        using var reviewer = await scene.SignInAsync("rita", Roles.Reviewer);

        var text = await reviewer.GetStringAsync("/dashboard", Cancel);
        using var rows = await reviewer.GetAsync("/dashboard/orders?figure=logged", Cancel);
        using var names = await reviewer.GetAsync("/dashboard/csv?table=requesters", Cancel);

        Assert.Contains("Orders logged", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/dashboard/orders", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Most for", text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, rows.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, names.StatusCode);
    }

    [Fact]
    public async Task S56_A_location_that_looks_like_a_formula_is_text_in_the_file()
    {
        await scene.AsAsync<LogWorkOrder>("rea", (log, rea) => log.RunAsync(
            rea, new WorkOrderDraft(rea.PersonId!.Value, rea.Name, "Formula", "Text", WorkOrderKind.Incident, IntakeChannel.Web) { Location = "=HYPERLINK(\"http://x\")" }, [], null, Cancel));

        using var file = await scene.Leader.GetAsync("/dashboard/csv?table=locations", Cancel);

        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"1\"", await file.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
