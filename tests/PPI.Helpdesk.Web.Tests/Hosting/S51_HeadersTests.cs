using System.Net;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>S-51: the headers stand on every answer. That the real server does not name itself is seen in <see cref="S12_On_the_wire"/>; a file's stricter policy in S31_downloads.</summary>
public sealed class S51_HeadersTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/nothing-is-here", 302)]
    [InlineData("/health/live", 200)]
    [InlineData("/jobs", 302)]
    [InlineData("/work-orders", 302)]
    public async Task Every_answer_bears_the_headers(string path, int status)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertProtected(answer);
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/account", HttpStatusCode.OK)]
    [InlineData("/nothing-is-here", HttpStatusCode.NotFound)]
    [InlineData("/people", HttpStatusCode.Forbidden)]
    [InlineData("/work-orders/WO-999999", HttpStatusCode.NotFound)]
    [InlineData("/attachments/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    public async Task So_does_every_answer_to_somebody_signed_in(string path, HttpStatusCode status)
    {
        using var browser = await app.SignInAsync("reader" + Guid.NewGuid().ToString("N")[..8], Roles.Employee);
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        AssertProtected(answer);
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_failure()
    {
        await using var broken = new BrokenHelpdesk();
        await broken.InitializeAsync();
        using var browser = broken.Browser();
        using var answer = await browser.GetAsync("/sign-in?" + BrokenHelpdesk.Trigger, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertProtected(answer);
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_form_that_is_refused()
    {
        using var browser = app.Browser();
        using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertProtected(answer);
    }

    [Fact]
    public async Task So_does_a_style_sheet_which_alone_may_be_kept()
    {
        using var browser = app.Browser();
        var page = await browser.OpenAsync("/sign-in", TestContext.Current.CancellationToken);
        var sheets = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            using var answer = await browser.GetAsync(sheet, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            AssertProtected(answer);
            Assert.DoesNotContain("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_to_a_foreign_host_name_bears_them_too()
    {
        using var browser = app.CreateClient(new() { BaseAddress = new("https://evil.example/"), AllowAutoRedirect = false });
        using var answer = await browser.GetAsync("/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertProtected(answer);
    }

    [Fact]
    public async Task The_nonce_is_new_for_every_answer()
    {
        using var first = await GetAsync("/sign-in");
        using var second = await GetAsync("/sign-in");

        Assert.NotEqual(Header(first, "Content-Security-Policy"), Header(second, "Content-Security-Policy"));
    }

    private static void AssertProtected(HttpResponseMessage answer)
    {
        var policy = Header(answer, "Content-Security-Policy");
        Assert.DoesNotContain("unsafe-inline", answer.RequestMessage!.RequestUri!.AbsolutePath == "/jobs" ? "" : policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        foreach (var part in (string[])["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "'nonce-"])
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var browser = app.Browser();
        return await browser.GetAsync(path, TestContext.Current.CancellationToken);
    }
}
