using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Testing.Mail;

/// <summary>Debian's own mail server, Exim, with a configuration and a spool of this test alone. It takes every message and delivers none.</summary>
public sealed partial class EximServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/exim4";
    private const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;

    private readonly string folder = Path.Combine(Path.GetTempPath(), "ppi-helpdesk-exim-" + Guid.NewGuid().ToString("N"));
    private Process? process;

    private EximServer()
    {
    }

    public int Port { get; } = FreePort();

    /// <summary>While true, every recipient is answered with a 451.</summary>
    public bool IsGreylisting
    {
        get => File.Exists(GreylistFile);
        set
        {
            if (value)
                File.WriteAllText(GreylistFile, "");
            else
                File.Delete(GreylistFile);
        }
    }

    private string GreylistFile => Path.Combine(folder, "greylist");
    private string GreylistExists => "${if exists{" + GreylistFile + "}}";
    private string LogFile => Path.Combine(folder, "log", "mainlog");

    public static async Task<EximServer> StartAsync(CancellationToken cancel)
    {
        MailServerProgram.Require(Program, "exim4-daemon-light");
        var server = new EximServer();
        server.Prepare();
        await server.ComeUpAsync(cancel);
        return server;
    }

    public async Task ComeUpAsync(CancellationToken cancel)
    {
        process = Process.Start(new ProcessStartInfo(Program, ["-C", Path.Combine(folder, "exim.conf"), "-bdf"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        while (!await IsListeningAsync(cancel))
            if (process.HasExited)
                throw new InvalidOperationException($"Exim ended: {await process.StandardError.ReadToEndAsync(cancel)}");
    }

    public async Task GoDownAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        process = null;
    }

    /// <summary>The Message-IDs that Exim has taken, in the sequence of their arrival, from its log.</summary>
    public async Task<IReadOnlyList<string>> ReceivedAsync(CancellationToken cancel)
    {
        var log = await File.ReadAllTextAsync(LogFile, cancel);
        return [.. Arrival().Matches(log).Select(line => $"<{line.Groups[1].Value}>")];
    }

    public async ValueTask DisposeAsync()
    {
        await GoDownAsync();
        Directory.Delete(folder, recursive: true);
    }

    // Started by root, Exim works as its own user, which has to be able to write here.
    private void Prepare()
    {
        foreach (var part in (string[])[folder, Path.Combine(folder, "spool"), Path.Combine(folder, "log")])
        {
            Directory.CreateDirectory(part);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(part, Everybody);
        }
        File.WriteAllText(Path.Combine(folder, "exim.conf"), Configuration());
    }

    private string Configuration() => $"""
        keep_environment =
        primary_hostname = mail.helpdesk.example
        spool_directory = {folder}/spool
        log_file_path = {folder}/log/%slog
        pid_file_path = {folder}/exim.pid
        local_interfaces = <; 127.0.0.1
        daemon_smtp_ports = {Port}
        tls_advertise_hosts =
        host_lookup =
        rfc1413_query_timeout = 0s
        queue_only = true
        acl_smtp_rcpt = rcpt
        acl_smtp_data = data
        begin acl
        rcpt:
          defer condition = {GreylistExists}
                message = Greylisted, please come back
          deny  local_parts = nobody
                message = There is no such person here
          accept
        data:
          accept

        """;

    private async Task<bool> IsListeningAsync(CancellationToken cancel)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, Port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"<= .* id=(\S+)")]
    private static partial Regex Arrival();
}
