using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>Traces go to the collector that is named, by either of its protocols, and nowhere without one.</summary>
public sealed class TracesTests : IAsyncLifetime
{
    private readonly WebApplication collector = WebApplication.CreateSlimBuilder().Build();
    private readonly TaskCompletionSource<string> received = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Cancel);
            received.TrySetResult(Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync(Cancel);
    }

    public ValueTask DisposeAsync() => collector.DisposeAsync();

    [Theory]
    [InlineData("OpenTelemetry:Endpoint")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public async Task A_request_is_traced_to_the_collector_without_the_token_in_its_address(string key)
    {
        await using var app = new HelpdeskApp();
        app[key] = collector.Urls.Single();
        app["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        await app.InitializeAsync();
        await app.Browser().GetAsync("/work-orders/1/verdict?t=secret-of-the-link", Cancel);

        await Task.Run(() => app.Services.GetRequiredService<TracerProvider>().ForceFlush(), Cancel);

        var traces = await received.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.Contains("ppi-helpdesk", traces, StringComparison.Ordinal);
        Assert.Contains("/work-orders/1/verdict", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-link", traces, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_traced()
    {
        await using var app = new HelpdeskApp();
        await app.InitializeAsync();

        Assert.Null(app.Services.GetService<TracerProvider>());
    }
}
