using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>Errors, health and unknown addresses tell a stranger nothing about what runs here.</summary>
public sealed class S74_NothingToldTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/swagger")]
    [InlineData("/swagger/v1/swagger.json")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/elmah.axd")]
    [InlineData("/trace.axd")]
    [InlineData("/metrics")]
    [InlineData("/lib/frame.css.map")]
    [InlineData("/health")]
    [InlineData("/web.config")]
    [InlineData("/App_Data/helpdesk.db")]
    public async Task S74_Nothing_is_served_beside_the_pages(string path)
    {
        using var stranger = app.Browser();
        using var employee = await app.SignInAsync("curious" + Guid.NewGuid().ToString("N")[..8], Roles.Employee);

        using var toStranger = await stranger.GetAsync(path, Cancel);
        using var toEmployee = await employee.GetAsync(path, Cancel);

        Assert.True(toStranger.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound, toStranger.StatusCode.ToString());
        Assert.Equal(HttpStatusCode.NotFound, toEmployee.StatusCode);
        await AssertTellsNothingAsync(toEmployee);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task S74_Health_is_one_word_for_a_stranger(string path)
    {
        using var stranger = app.Browser();
        using var answer = await stranger.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("^(Healthy|Degraded)$", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task S74_An_administrator_reads_what_is_well_and_what_is_not()
    {
        using var browser = await app.SignInAsync("health-reader", Roles.Administrator);

        var parts = await browser.GetStringAsync("/health/ready", Cancel);

        foreach (var part in (string[])["database", "jobs", "mail", "search"])
            Assert.Contains($"\"{part}\"", parts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task S74_Other_methods_give_nothing_back(string method)
    {
        using var stranger = app.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/sign-in");
        request.Headers.Add("X-Secret", "echoed-back");

        using var answer = await stranger.SendAsync(request, Cancel);

        Assert.False(answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(Cancel)).Contains("echoed-back", StringComparison.Ordinal));
        Assert.False(answer.Headers.Contains("X-Secret"));
    }

    [Fact]
    public async Task S74_A_failure_shows_no_stack_and_no_version()
    {
        await using var broken = new BrokenHelpdesk();
        await broken.InitializeAsync();
        using var browser = broken.Browser();

        using var answer = await browser.GetAsync("/sign-in?" + BrokenHelpdesk.Trigger, Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await AssertTellsNothingAsync(answer);
    }

    private static async Task AssertTellsNothingAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        foreach (var word in (string[])["   at ", "Exception", "Microsoft", ".NET", "Kestrel", "secret of the house", ".cs:line", "Hangfire", "SQLite"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        foreach (var header in (string[])["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version"])
            Assert.False(answer.Headers.Contains(header), header);
    }
}
