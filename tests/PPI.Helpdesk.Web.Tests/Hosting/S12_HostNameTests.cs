using System.Net;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>Only the configured name is answered; nothing that a request says about the host reaches a link.</summary>
public sealed class S12_HostNameTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("helpdesk.example.evil.example")]
    [InlineData("helpdesk.example@evil.example")]
    [InlineData("evil.example:443")]
    public async Task S12_A_foreign_host_name_is_refused(string host)
    {
        using var answer = await GetAsync(request => request.Headers.TryAddWithoutValidation("Host", host));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-Host", "evil.example")]
    [InlineData("Forwarded", "host=evil.example;proto=https")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    public async Task S12_A_forwarded_host_name_reaches_no_link(string header, string value)
    {
        using var answer = await GetAsync(request => request.Headers.Add(header, value));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("helpdesk.example", new Uri(HelpdeskApp.Address, answer.Headers.Location!).Host);
        Assert.DoesNotContain("evil", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(Action<HttpRequestMessage> with)
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/work-orders");
        with(request);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
