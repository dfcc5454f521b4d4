using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Database.Tests.Mail;

/// <summary>R-05: the program itself, ended with <c>kill -9</c> while it sends. The mail server kills it, at the very moment. <c>HELPDESK_TEST_KILLS</c> sets how often (the row names 200).</summary>
public abstract class R05_KillSuite(TestDatabase database) : DatabaseSuite(database)
{
    private const int MessagesPerKill = 2;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("HELPDESK_TEST_KILLS") ?? "2", CultureInfo.InvariantCulture);
    private readonly List<string> written = [];

    [Fact]
    public async Task R05_Killed_between_the_250_and_the_mark_a_message_comes_once_more_under_its_Message_ID()
    {
        await using var server = await ScriptedSmtpServer.StartAsync(Cancel);

        var received = await KillWhileSendingAsync(server, "REPLY");

        var doubled = received.Count - received.Distinct().Count();
        Assert.InRange(doubled, 1, Kills);
        await AssertNothingIsLostAsync(received);
    }

    [Theory]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task R05_Killed_before_the_server_has_the_message_nothing_comes_twice(string at)
    {
        await using var server = await ScriptedSmtpServer.StartAsync(Cancel);

        var received = await KillWhileSendingAsync(server, at);

        Assert.Equal(received.Distinct(), received);
        await AssertNothingIsLostAsync(received);
    }

    private async Task<List<string>> KillWhileSendingAsync(ScriptedSmtpServer server, string at)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await WriteAsync();
            await using var helpdesk = Start(server);
            await server.KillAsync(at, helpdesk.ProcessId, Cancel);
            await helpdesk.EndedAsync(Cancel);
        }
        await EndLeasesAsync();
        await using (var helpdesk = Start(server))
            await UntilAllAreSentAsync();

        var received = server.Received.Select(mail => mail.MessageId).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Database.Provider.Name}, killed at {at}: {Kills} kills, {written.Count} messages, {received.Count - received.Distinct().Count()} came twice, {written.Except(received).Count()} lost"));
        return received;
    }

    private async Task WriteAsync()
    {
        for (var i = 0; i < MessagesPerKill; i++)
            written.Add((await SaveAsync(MailRoom.Message(TimeProvider.System.GetUtcNow()))).MessageId);
    }

    private HelpdeskProcess Start(ScriptedSmtpServer server) => HelpdeskProcess.Start(new Dictionary<string, string>
    {
        ["Database:Provider"] = Database.Provider.Name,
        ["Database:ConnectionString"] = Database.ConnectionString,
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:Smtp:Security"] = "None",
        ["Serilog:MinimumLevel:Default"] = "Warning",
    });

    /// <summary>As if the minutes of a lease had passed.</summary>
    private async Task EndLeasesAsync()
    {
        await using var db = NewContext();
        var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await db.OutgoingMessages.Where(message => message.LeasedUntil != null).ExecuteUpdateAsync(set => set.SetProperty(message => message.LeasedUntil, past), Cancel);
    }

    private async Task UntilAllAreSentAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        await using var db = NewContext();
        while (await db.OutgoingMessages.AnyAsync(message => message.State != MessageState.Sent, patience.Token))
            await pause.WaitForNextTickAsync(patience.Token);
    }

    private async Task AssertNothingIsLostAsync(List<string> received)
    {
        Assert.Equal(written.Order(), received.Distinct().Order());
        await using var db = NewContext();
        var attempts = await db.OutgoingMessages.ToDictionaryAsync(message => message.MessageId, message => message.Attempts, Cancel);
        Assert.All(received.GroupBy(id => id), copies => Assert.InRange(copies.Count(), 1, attempts[copies.Key]));
        // Each kill cost one attempt, and nothing else did. One message may be hit by several.
        Assert.Equal(Kills, attempts.Values.Sum(tried => tried - 1));
    }
}

public sealed class R05_Kill_on_Sqlite() : R05_KillSuite(new SqliteDatabase());

public sealed class R05_Kill_on_PostgreSql() : R05_KillSuite(new PostgreSqlDatabase());

public sealed class R05_Kill_on_SqlServer() : R05_KillSuite(new SqlServerDatabase());
