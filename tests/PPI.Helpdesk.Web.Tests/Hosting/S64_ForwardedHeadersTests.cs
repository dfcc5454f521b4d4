using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.Tests.People;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>The program's own forwarded-headers options, driven with requests from trusted and other peers.</summary>
public sealed class S64_ForwardedHeadersTests
{
    [Theory]
    [InlineData(null, "127.0.0.1", "127.0.0.1", "http")]
    [InlineData(null, "198.51.100.7", "198.51.100.7", "http")]
    [InlineData("10.0.0.7", "198.51.100.7", "198.51.100.7", "http")]
    [InlineData("10.0.0.7", "127.0.0.1", "127.0.0.1", "http")]
    [InlineData("10.0.0.7", "10.0.0.7", "203.0.113.9", "https")]
    [InlineData("10.0.0.0/24", "10.0.0.200", "203.0.113.9", "https")]
    public async Task Only_a_configured_proxy_is_believed(string? trusted, string peer, string expectedAddress, string expectedScheme)
    {
        var context = await ThroughAsync(trusted, peer);

        Assert.Equal(IPAddress.Parse(expectedAddress), context.Connection.RemoteIpAddress);
        Assert.Equal(expectedScheme, context.Request.Scheme);
    }

    [Fact]
    public async Task Even_a_trusted_proxy_does_not_choose_host_or_prefix()
    {
        var context = await ThroughAsync("10.0.0.7", "10.0.0.7");

        Assert.Equal("helpdesk.example", context.Request.Host.Host);
        Assert.Equal("", context.Request.PathBase.Value);
    }

    [Theory]
    [InlineData("198.51.100.7", HttpStatusCode.TooManyRequests)]
    [InlineData("10.0.0.7", HttpStatusCode.OK)]
    public async Task The_limit_counts_the_real_peer_whoever_it_claims_to_be(string peer, HttpStatusCode fourth)
    {
        await using var app = new HelpdeskFrom(peer) { ["People:TriesPerAddress"] = "3" };
        await app.InitializeAsync();
        using var guesser = await Guesser.AtAsync(app, "/account/forgotten", TestContext.Current.CancellationToken);

        var answers = new List<HttpStatusCode>();
        for (var request = 1; request <= 4; request++)
        {
            using var answer = await guesser.AskForLinkAsync($"somebody{request}@ppi.example", $"203.0.113.{request}", TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, fourth], answers);
    }

    private static async Task<HttpContext> ThroughAsync(string? trusted, string peer)
    {
        await using var app = new HelpdeskApp();
        await app.InitializeAsync();
        if (trusted is not null)
            app["Proxy:Trusted:0"] = trusted;
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("helpdesk.example");
        context.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
        context.Request.Headers["X-Forwarded-Proto"] = "https";
        context.Request.Headers["X-Forwarded-Host"] = "evil.example";
        context.Request.Headers["X-Forwarded-Prefix"] = "/evil";
        var options = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>();
        await new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, options).Invoke(context);
        return context;
    }

    private sealed class HelpdeskFrom(string peer) : HelpdeskBehindProxy
    {
        protected override string Peer => peer;
    }
}
