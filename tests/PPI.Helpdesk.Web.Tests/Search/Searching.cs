using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Search;

public sealed class Searching(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_has_the_box_and_a_found_order_is_one_click_away()
    {
        using var browser = await app.SignInAsync("paula", Roles.Employee);
        var id = await LogAsync("paula", "Paternoster stands still", "Between two floors");

        Assert.Contains("action=\"/search\"", await browser.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        var page = await browser.GetStringAsync("/search?q=floors", Cancel);

        Assert.Contains($"href=\"/work-orders/{WorkOrder.NumberOf(id)}\"", page, StringComparison.Ordinal);
        Assert.Contains("Between two <mark>floors</mark>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"floors\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Search: floors", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_leads_straight_to_its_order_and_to_nothing_for_others()
    {
        using var owner = await app.SignInAsync("norbert", Roles.Employee);
        using var other = await app.SignInAsync("oskar", Roles.Employee);
        var number = WorkOrder.NumberOf(await LogAsync("norbert", "Locker", ""));

        using var toOwner = await owner.GetAsync($"/search?q=+{number}+", Cancel);
        using var toOther = await other.GetAsync($"/search?q={number}", Cancel);

        Assert.Equal((HttpStatusCode.Redirect, $"/work-orders/{number}"), (toOwner.StatusCode, toOwner.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, toOther.StatusCode);
        Assert.Contains("Nothing found", await toOther.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S30_What_was_typed_and_what_was_written_come_back_as_text()
    {
        using var browser = await app.SignInAsync("xaver", Roles.Employee);
        await LogAsync("xaver", "<script>alert(1)</script> xylophone", "<img src=x onerror=alert(2)> xylophone");

        var found = await browser.GetStringAsync("/search?q=xylophone", Cancel);
        var typed = await browser.GetStringAsync("/search?q=" + Uri.EscapeDataString("\"><script>alert(3)</script>"), Cancel);

        Assert.DoesNotContain("<script>alert", found + typed, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", found, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(2)&gt; <mark>xylophone</mark>", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_corrected_and_said()
    {
        using var browser = await app.SignInAsync("tilda", Roles.Employee);
        await LogAsync("tilda", "Theodolite is skewed", "");
        await app.DoAsync<CollectSpellings>(collect => collect.RunAsync(Cancel));

        var page = await browser.GetStringAsync("/search?q=theodoltie", Cancel);

        Assert.Contains("<strong>theodolite</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>Theodolite</mark> is skewed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_find_people_and_employees_do_not()
    {
        using var employee = await app.SignInAsync("emil", Roles.Employee);
        using var consultant = await app.SignInAsync("carla", Roles.Consultant);
        using var administrator = await app.SignInAsync("agnes", Roles.Administrator | Roles.Consultant);
        var id = await app.AddPersonAsync("zacharias");

        Assert.Contains("Nothing found", await employee.GetStringAsync("/search?q=zacharias", Cancel), StringComparison.Ordinal);
        var toConsultant = await consultant.GetStringAsync("/search?q=zachar", Cancel);
        Assert.Contains($"/work-orders/log-call?caller={id}", toConsultant, StringComparison.Ordinal);
        Assert.DoesNotContain($"/people/{id}", toConsultant, StringComparison.Ordinal);
        Assert.Contains($"/people/{id}", await administrator.GetStringAsync("/search?q=zachar", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_leads_to_the_next_and_the_chips_keep_the_words()
    {
        using var browser = await app.SignInAsync("petra", Roles.Employee);
        for (var i = 0; i <= SearchWorkOrders.PageSize; i++)
            await LogAsync("petra", $"Pendulum {i}", "");

        var first = await browser.GetStringAsync("/search?q=pendulum&which=Open", Cancel);
        var next = System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]+)\"|href=\"([^\"]+)\"[^>]*rel=\"next\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var address = WebUtility.HtmlDecode(next.Groups[1].Value + next.Groups[2].Value);

        Assert.Contains("which=Open", address, StringComparison.Ordinal);
        Assert.Contains("<mark>Pendulum</mark> 0", await browser.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        Assert.Contains("/search?q=pendulum&amp;which=Closed", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%00%22%27(")]
    [InlineData("/search?q=x&after=nonsense&which=Nowhere")]
    [InlineData("/search?q=x&after=t99999999999999999999")]
    public async Task S55_No_address_breaks_the_page(string address)
    {
        using var browser = await app.SignInAsync("robust" + Guid.NewGuid().ToString("N")[..8], Roles.Consultant);
        using var answer = await browser.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_health_page_says_how_many_orders_are_not_indexed_yet()
    {
        await using var helpdesk = new HelpdeskApp();
        await helpdesk.InitializeAsync();
        using var administrator = await helpdesk.SignInAsync("ada", Roles.Administrator);
        await helpdesk.AddPersonAsync("carl", Roles.Consultant);
        await LogAsync(helpdesk, "ada", "Anything", "");
        await helpdesk.InDatabaseAsync(db => db.SearchEntries.ExecuteDeleteAsync(Cancel));

        Assert.Contains("1 work orders are not found by their words yet", await administrator.GetStringAsync("/health/ready", Cancel), StringComparison.Ordinal);
        await helpdesk.DoAsync<IndexWorkOrders>(index => index.RunAsync(Cancel));
        Assert.DoesNotContain("not found by their words", await administrator.GetStringAsync("/health/ready", Cancel), StringComparison.Ordinal);
    }

    private Task<int> LogAsync(string userName, string title, string text) => LogAsync(app, userName, title, text);

    private static async Task<int> LogAsync(HelpdeskApp app, string userName, string title, string text)
    {
        if (!await app.InDatabaseAsync(db => db.People.AnyAsync(person => (person.Roles & Roles.Consultant) != 0, Cancel)))
            await app.AddPersonAsync("first-consultant", Roles.Consultant);
        var actor = await app.InDatabaseAsync(async db => Actor.Of(await db.People.SingleAsync(person => person.UserName == userName, Cancel)));
        var draft = new WorkOrderDraft(actor.PersonId!.Value, actor.Name, title, text, WorkOrderKind.Incident, IntakeChannel.Web);
        return await app.DoAsync((LogWorkOrder log) => log.RunAsync(actor, draft, [], null, Cancel));
    }
}
