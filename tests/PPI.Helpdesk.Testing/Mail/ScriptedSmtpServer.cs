using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace PPI.Helpdesk.Testing.Mail;

/// <summary>A real SMTP server in a process of its own (Debian's python3-aiosmtpd) that refuses, drops, hangs or kills on command, and keeps every byte it was sent.</summary>
public sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Library = "/usr/lib/python3/dist-packages/aiosmtpd/smtp.py";

    private readonly List<ReceivedMail> received = [];
    private readonly string[] arguments;
    private Channel<JsonElement> answers = Channel.CreateUnbounded<JsonElement>();
    private Process? process;
    private Task reading = Task.CompletedTask;

    private ScriptedSmtpServer(string[] arguments) => this.arguments = arguments;

    /// <summary>Chosen by the operating system at the first start, and kept when the server goes down and comes back.</summary>
    public int Port { get; private set; }

    /// <summary>All messages that the server has taken, in the sequence of their arrival.</summary>
    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            lock (received)
                return [.. received];
        }
    }

    public static async Task<ScriptedSmtpServer> StartAsync(CancellationToken cancel, params string[] arguments)
    {
        MailServerProgram.Require(Python, "python3");
        MailServerProgram.Require(Library, "python3-aiosmtpd");
        var server = new ScriptedSmtpServer(arguments);
        await server.ComeUpAsync(cancel);
        return server;
    }

    public async Task ComeUpAsync(CancellationToken cancel)
    {
        answers = Channel.CreateUnbounded<JsonElement>();
        var script = Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_server.py");
        var start = new ProcessStartInfo(Python, ["-u", script, "--port", $"{Port}", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        process = Process.Start(start)!;
        reading = ReadAsync(process.StandardOutput, answers.Writer);
        Port = (await AnswerAsync("listening", cancel)).GetProperty("port").GetInt32();
    }

    /// <summary>Ends the server at once: connections break, and new ones are refused.</summary>
    public async Task GoDownAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        await reading;
        process.Dispose();
        process = null;
    }

    /// <summary>Answers with the given line, so many times (or always), to everybody (or one address).</summary>
    public Task AnswerAsync(string at, string with, CancellationToken cancel, int times = -1, string? to = null) =>
        CommandAsync(new { @do = "answer", at, with, times, to }, cancel);

    /// <summary>Breaks the connection: at DATA before the message is the server's, at REPLY afterwards but before its 250.</summary>
    public Task DropAsync(string at, int times, CancellationToken cancel) => CommandAsync(new { @do = "drop", at, times }, cancel);

    /// <summary>Ends the sending process with SIGKILL: at RCPT, at DATA when the message has arrived but is not the server's yet, or at REPLY when the server has just sent its 250.</summary>
    public Task KillAsync(string at, int pid, CancellationToken cancel) => CommandAsync(new { @do = "kill", at, pid, times = 1 }, cancel);

    /// <summary>Never answers the end of the message.</summary>
    public Task HangAsync(CancellationToken cancel) => CommandAsync(new { @do = "hang", at = "DATA", times = 1 }, cancel);

    /// <summary>Completes when a client waits in vain.</summary>
    public async Task HangingAsync(CancellationToken cancel) => await AnswerAsync("hanging", cancel);

    public Task BehaveAsync(CancellationToken cancel) => CommandAsync(new { @do = "behave" }, cancel);

    /// <summary>Everything that clients have sent, byte for byte.</summary>
    public async Task<string> TranscriptAsync(CancellationToken cancel)
    {
        await WriteAsync(new { @do = "transcript" }, cancel);
        var answer = await AnswerAsync("transcript", cancel);
        return Encoding.Latin1.GetString(answer.GetProperty("content").GetBytesFromBase64());
    }

    public async ValueTask DisposeAsync() => await GoDownAsync();

    private async Task CommandAsync(object command, CancellationToken cancel)
    {
        await WriteAsync(command, cancel);
        await AnswerAsync("done", cancel);
    }

    private async Task WriteAsync(object command, CancellationToken cancel)
    {
        await process!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command).AsMemory(), cancel);
        await process.StandardInput.FlushAsync(cancel);
    }

    private async Task<JsonElement> AnswerAsync(string name, CancellationToken cancel)
    {
        var answer = await answers.Reader.ReadAsync(cancel);
        return answer.GetProperty("event").GetString() == name
            ? answer
            : throw new InvalidOperationException($"The mail server said {answer} where \"{name}\" was due.");
    }

    private async Task ReadAsync(StreamReader output, ChannelWriter<JsonElement> writer)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            var said = JsonSerializer.Deserialize<JsonElement>(line);
            if (said.GetProperty("event").GetString() == "received")
                Keep(said);
            else
                writer.TryWrite(said);
        }
        writer.Complete(new InvalidOperationException("The mail server has ended."));
    }

    private void Keep(JsonElement said)
    {
        var recipients = said.GetProperty("recipients").EnumerateArray().Select(recipient => recipient.GetString()!);
        lock (received)
            received.Add(new(said.GetProperty("messageId").GetString()!, said.GetProperty("sender").GetString()!, [.. recipients], said.GetProperty("content").GetBytesFromBase64()));
    }
}
