using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>S-03, S-57: the whole timeline, and the order on paper.</summary>
public sealed class Timeline_and_print(OrderScene scene) : IClassFixture<OrderScene>
{
    private const string Said = "We are looking at it";
    private const string Noted = "He is always like that";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", true, true, true)]
    [InlineData("?show=Conversation", true, false, false)]
    [InlineData("?show=Internal", false, true, false)]
    [InlineData("?show=Changes", false, false, true)]
    public async Task Staff_see_the_records_that_the_filter_lets_through(string filter, bool said, bool noted, bool changed)
    {
        var order = await TalkedAboutAsync();

        var page = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/timeline{filter}", Cancel);

        var shown = page.QuerySelector(".timeline")!.TextContent;
        Assert.Equal((said, noted, changed), (Has(shown, Said), Has(shown, Noted), Has(shown, "changed the subject")));
        Assert.Single(page.QuerySelectorAll(".chip[aria-current]"));
    }

    [Fact]
    public async Task Every_record_says_who_when_and_for_whose_eyes()
    {
        var order = await TalkedAboutAsync();

        var page = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/timeline", Cancel);

        var records = page.QuerySelectorAll(".timeline > li");
        Assert.Equal(records.Select(NumberOf).Order(), records.Select(NumberOf));
        Assert.All(records, record => Assert.NotEmpty(record.QuerySelector("strong")!.TextContent));
        Assert.All(records, record => Assert.NotNull(record.QuerySelector("time[datetime]")));
        Assert.All(records, record => Assert.Single(record.QuerySelectorAll(".internal-label, .public-label")));
        Assert.NotNull(records.Single(record => Has(record.TextContent, Noted)).QuerySelector(".internal-label"));
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("timeline?show=Internal")]
    [InlineData("print")]
    [InlineData("print?internal=true")]
    public async Task S03_a_customer_sees_nothing_that_is_for_staff_only_whatever_the_address_says(string path)
    {
        var order = await TalkedAboutAsync();

        var page = await scene.Customer.OpenAsync($"/work-orders/{order.Number}/{path}", Cancel);

        var text = page.Body!.TextContent;
        foreach (var staffOnly in (string[])[Noted, "internal", "Priority", "Severity", "Came in by", "otto@ppi.example", order.PriorityReason])
            Assert.DoesNotContain(staffOnly, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_print_of_staff_can_be_handed_on_unless_they_ask_for_what_is_internal()
    {
        var order = await TalkedAboutAsync();

        var toHandOn = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/print", Cancel);
        var forStaff = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/print?internal=true", Cancel);

        Assert.DoesNotContain(Noted, toHandOn.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(order.PriorityReason, toHandOn.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Said, toHandOn.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Noted, forStaff.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("for staff only", forStaff.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_print_bears_facts_attempts_and_a_line_to_sign()
    {
        var order = await TalkedAboutAsync();
        await scene.AsAsync<ProposeResolution>("otto", (propose, otto) =>
            propose.RunAsync(otto, new SeenWorkOrder(order.Id), new Resolution("Changed the cable", ResolutionKind.Permanent, 5), [], Cancel));

        var page = await scene.Customer.OpenAsync($"/work-orders/{order.Number}/print", Cancel);

        Assert.NotNull(page.QuerySelector(".brand-mark"));
        Assert.Equal(order.Number, page.QuerySelector(".paper-number")!.TextContent);
        Assert.Contains("Rea", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Changed the cable", page.QuerySelector(".paper-attempts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("just now", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Signature of Rea", page.QuerySelector(".paper-signature")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<iframe src=\"file:///etc/passwd\"></iframe>")]
    [InlineData("<link rel=stylesheet href=\"http://169.254.169.254/\">")]
    [InlineData("<img src=\"//evil.example/x.png\">")]
    [InlineData("<style>@import url(http://evil.example/x.css)</style>")]
    public async Task S57_a_print_loads_nothing_that_somebody_wrote(string hostile)
    {
        var order = await scene.LogAsync(hostile);
        await scene.ReplyAsync(order, hostile);

        var page = await scene.Owner.OpenAsync($"/work-orders/{order.Number}/print", Cancel);

        Assert.Contains(hostile, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, style, main img, main link"));
        Assert.All(page.QuerySelectorAll("link[href], script[src]"), own => Assert.StartsWith("/", own.GetAttribute("href") ?? own.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_orders_page_leads_to_both()
    {
        var order = await scene.LogAsync();

        var page = await scene.Customer.OpenAsync($"/work-orders/{order.Number}", Cancel);

        foreach (var link in page.QuerySelectorAll(".order-views a").OfType<IHtmlAnchorElement>())
        {
            using var answer = await scene.Customer.GetAsync(link.PathName, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(2, page.QuerySelectorAll(".order-views a").Length);
    }

    private async Task<WorkOrder> TalkedAboutAsync()
    {
        var order = await scene.LogAsync();
        await scene.ReplyAsync(order, Said);
        await scene.NoteAsync(order, Noted);
        await scene.AsAsync<RetitleWorkOrder>("otto", (retitle, otto) => retitle.RunAsync(otto, new SeenWorkOrder(order.Id), "Left screen stays dark", Cancel));
        return order;
    }

    private static int NumberOf(IElement record) => int.Parse(record.Id!["record-".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
