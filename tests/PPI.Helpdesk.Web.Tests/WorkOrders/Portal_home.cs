using AngleSharp.Dom;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.WorkOrders;

/// <summary>What an employee finds on the first page: their orders with what comes next, and how to reach somebody.</summary>
public sealed class Portal_home(OrderScene scene) : IClassFixture<OrderScene>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_open_order_says_what_its_customer_can_expect_next_and_by_when()
    {
        var order = await scene.LogAsync("Keyboard types in Greek");

        var line = await LineOfAsync(order.Number);
        Assert.Contains("Somebody gets back to you", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("in 4 h", line.TextContent, StringComparison.Ordinal);

        await scene.ReplyAsync(order, "We are looking at it");

        line = await LineOfAsync(order.Number);
        Assert.DoesNotContain("Somebody gets back to you", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is to be done", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_whether_somebody_is_at_the_helpdesk_and_until_when()
    {
        var reach = await ReachAsync();

        Assert.Contains("Open now; closes in", reach, StringComparison.Ordinal);
        Assert.Contains("17:00 (New York)", reach, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_in_their_day_when_each_order_is_due()
    {
        var order = await scene.LogAsync("Mouse moves by itself");

        var page = await scene.Owner.OpenAsync("/", Cancel);

        var row = page.QuerySelectorAll(".today-list > li").First(row => row.TextContent.Contains(order.Number, StringComparison.Ordinal));
        Assert.Contains("Response runs in 4 h", Words(row), StringComparison.Ordinal);
    }

    private async Task<IElement> LineOfAsync(string number) =>
        (await scene.Customer.OpenAsync("/", Cancel)).QuerySelectorAll(".own-orders > li").Single(line => line.TextContent.Contains(number, StringComparison.Ordinal));

    private async Task<string> ReachAsync() => Words((await scene.Customer.OpenAsync("/", Cancel)).QuerySelector(".reach")!);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
