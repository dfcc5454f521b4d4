using System.Collections.Concurrent;
using System.Diagnostics;

namespace PPI.Helpdesk.Testing;

/// <summary>The built executable as a process of its own: what an administrator starts, with its output and exit code.</summary>
public sealed class HelpdeskProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private HelpdeskProcess(Process process) => this.process = process;

    public int ProcessId => process.Id;

    public IReadOnlyCollection<string> Output => output;

    public IReadOnlyCollection<string> Errors => errors;

    public static HelpdeskProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // The publish output where HELPDESK_EXECUTABLE names it, else what was built beside the tests.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("HELPDESK_EXECUTABLE") ?? Path.Combine(AppContext.BaseDirectory, "PPI.Helpdesk.Web"))
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Folder(),
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var helpdesk = new HelpdeskProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        helpdesk.process.OutputDataReceived += (_, line) => Keep(helpdesk.output, line.Data);
        helpdesk.process.ErrorDataReceived += (_, line) => Keep(helpdesk.errors, line.Data);
        helpdesk.process.Start();
        helpdesk.process.BeginOutputReadLine();
        helpdesk.process.BeginErrorReadLine();
        return helpdesk;
    }

    /// <summary>Runs to the end; gives back the exit code.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        IReadOnlyDictionary<string, string> settings, string input, CancellationToken cancel, params string[] arguments)
    {
        await using var helpdesk = Start(settings, arguments);
        await helpdesk.process.StandardInput.WriteAsync(input.AsMemory(), cancel);
        helpdesk.process.StandardInput.Close();
        var code = await helpdesk.EndedAsync(cancel);
        return (code, string.Join('\n', helpdesk.output), string.Join('\n', helpdesk.errors));
    }

    public async Task<int> EndedAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        await process.WaitForExitAsync(patience.Token);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Ends the process as <c>kill -9</c> does, or the power.</summary>
    public void Kill() => process.Kill();

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static string Folder()
    {
        var folder = TestFolder.NewPath("-process");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
