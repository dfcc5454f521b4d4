using System.Diagnostics;
using System.Net;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>Sends requests over sixteen connections for a while, checks each answer, and counts.</summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(Uri root, string? cookie, TimeSpan duration, Func<HttpClient, int, Task<HttpResponseMessage>> request, Func<HttpResponseMessage, string, bool> isRight)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = BenchmarkSettings.Connections };
        using var client = new HttpClient(handler) { BaseAddress = root };
        if (cookie is not null)
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        await MeasureAsync(client, TimeSpan.FromSeconds(1), request, isRight);
        return await MeasureAsync(client, duration, request, isRight);
    }

    private static async Task<LoadResult> MeasureAsync(HttpClient client, TimeSpan duration, Func<HttpClient, int, Task<HttpResponseMessage>> request, Func<HttpResponseMessage, string, bool> isRight)
    {
        var clock = Stopwatch.StartNew();
        var number = 0;
        var bytes = 0L;
        var latencies = await Task.WhenAll(Enumerable.Range(0, BenchmarkSettings.Connections).Select(_ => Task.Run(async () =>
        {
            List<double> took = [];
            while (clock.Elapsed < duration)
            {
                var start = clock.Elapsed;
                using var answer = await request(client, Interlocked.Increment(ref number));
                var body = await answer.Content.ReadAsStringAsync();
                if (!isRight(answer, body))
                    throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode} ({answer.Headers.Location}): {body[..Math.Min(200, body.Length)]}");
                Interlocked.Add(ref bytes, body.Length);
                took.Add((clock.Elapsed - start).TotalMilliseconds);
            }
            return took;
        })));
        var all = latencies.SelectMany(took => took).Order().ToList();
        return new LoadResult(all.Count / clock.Elapsed.TotalSeconds, all[all.Count / 2], all[(int)(all.Count * 0.95)], bytes / Math.Max(1, all.Count));
    }

    public static bool IsPage(HttpResponseMessage answer, string body, string expected) => answer.StatusCode == HttpStatusCode.OK && body.Contains(expected, StringComparison.Ordinal);
}

/// <summary>What a load measured.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
/// <param name="Bytes">Of one answer, uncompressed.</param>
internal sealed record LoadResult(double PerSecond, double Median, double P95, long Bytes);
