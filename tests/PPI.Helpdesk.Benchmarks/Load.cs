using System.Diagnostics;
using System.Text;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>Sends requests over sixteen connections for a while, checks each answer, and counts.</summary>
internal static class Load
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <param name="request">The bytes of the n-th request.</param>
    public static async Task<LoadResult> RunAsync(Uri root, TimeSpan duration, Func<int, byte[]> request, Func<HttpAnswer, bool> isRight)
    {
        await MeasureAsync(root, WarmUp, request, isRight);
        return await MeasureAsync(root, duration, request, isRight);
    }

    public static byte[] Get(Uri root, string path, string? cookie = null) => Encoding.UTF8.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {root.Authority}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");

    public static byte[] Post(Uri root, string path, string? cookie, string form) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {root.Authority}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {Encoding.UTF8.GetByteCount(form)}\r\n\r\n{form}");

    private static async Task<LoadResult> MeasureAsync(Uri root, TimeSpan duration, Func<int, byte[]> request, Func<HttpAnswer, bool> isRight)
    {
        var clock = Stopwatch.StartNew();
        var number = 0;
        var bytes = 0;
        var latencies = await Task.WhenAll(Enumerable.Range(0, BenchmarkSettings.Connections).Select(_ => Task.Factory.StartNew(
            () =>
            {
                List<double> took = [];
                using var line = new HttpLine(root);
                while (clock.Elapsed < duration)
                {
                    var start = clock.Elapsed;
                    var answer = line.Send(request(Interlocked.Increment(ref number)));
                    took.Add((clock.Elapsed - start).TotalMilliseconds);
                    if (!isRight(answer))
                        throw new InvalidOperationException($"The answer is not what it should be: {answer.Headers}");
                    bytes = answer.Body.Length;
                }
                return took;
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        var all = latencies.SelectMany(took => took).Order().ToList();
        return new LoadResult(all.Count / clock.Elapsed.TotalSeconds, all[all.Count / 2], all[(int)(all.Count * 0.95)], bytes);
    }
}

/// <summary>What a load measured.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
/// <param name="Bytes">Of one answer, uncompressed.</param>
internal sealed record LoadResult(double PerSecond, double Median, double P95, int Bytes);
