using System.Diagnostics;
using System.Net.Sockets;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>The helpdesk, or the bare page, as a process of its own behind a port of its own.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HelpdeskProcess? helpdesk;
    private readonly Process process;

    private StartedProgram(Uri root, Process process, HelpdeskProcess? helpdesk) => (Root, this.process, this.helpdesk) = (root, process, helpdesk);

    public Uri Root { get; }

    /// <summary>From the start of the process to its first right answer.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>What the process holds of the machine's memory now.</summary>
    public long Mebibytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024 / 1024;
        }
    }

    public static async Task<StartedProgram> HelpdeskAsync(IReadOnlyDictionary<string, string> settings)
    {
        var root = FreeAddress();
        var clock = Stopwatch.StartNew();
        var helpdesk = HelpdeskProcess.Start(new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = root.ToString() });
        return await new StartedProgram(root, Process.GetProcessById(helpdesk.ProcessId), helpdesk).ReadyAsync("/health/ready", clock);
    }

    public static async Task<StartedProgram> BarePageAsync(string provider, string connectionString)
    {
        var root = FreeAddress();
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [BarePage.Verb, provider, connectionString]) { Environment = { ["ASPNETCORE_URLS"] = root.ToString() } };
        return await new StartedProgram(root, Process.Start(start)!, helpdesk: null).ReadyAsync("/bare", clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (helpdesk is not null)
            await helpdesk.DisposeAsync();
        else
            process.Kill();
        process.Dispose();
    }

    private async Task<StartedProgram> ReadyAsync(string path, Stopwatch clock)
    {
        while (!Answers(path))
        {
            if (clock.Elapsed > Patience || process.HasExited)
                throw new InvalidOperationException($"{Root} does not answer. {(helpdesk is null ? "" : string.Join(Environment.NewLine, helpdesk.Errors.Concat(helpdesk.Output)))}");
            await Task.Delay(10);
        }
        ReadyAfter = clock.Elapsed;
        return this;
    }

    private bool Answers(string path)
    {
        try
        {
            using var line = new HttpLine(Root);
            return line.Send(Load.Get(Root, path)) is { Status: 200 };
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
