using System.Globalization;
using System.Linq.Expressions;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.Mail;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>R-18: the real program is asked to end (SIGTERM) while people are at it.</summary>
public sealed class R18_OrderlyEndTests : IDisposable
{
    /// <summary>More than one sweep sends before the signal reaches it.</summary>
    private const int Messages = 1_000;

    private readonly Uri address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
    private readonly HttpClient browser = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R18_A_node_that_is_asked_to_end_says_so_serves_who_still_comes_and_answers_what_it_has_begun()
    {
        await using var helpdesk = await StartAsync();
        using var begun = await BeginAsync();

        helpdesk.Terminate();
        await UntilAsync(async () => await ReadyAsync() == HttpStatusCode.ServiceUnavailable);
        using (var served = await browser.GetAsync(new Uri(address, "sign-in"), Cancel))
        {
            Assert.Equal(HttpStatusCode.OK, served.StatusCode);
            Assert.True(served.Headers.ConnectionClose);
        }
        await UntilAsync(async () => await ReadyAsync() is null);

        Assert.StartsWith("HTTP/1.1 400", await FinishAsync(begun), StringComparison.Ordinal);
        Assert.Equal(0, await helpdesk.EndedAsync(Cancel));
    }

    [Fact]
    public async Task R18_A_sweep_that_is_asked_to_end_lets_go_of_what_it_has_not_begun_and_the_next_start_finishes_it_once()
    {
        await using var database = new SqliteDatabase();
        await database.CreateAsync(Cancel);
        await using (var db = database.NewContext())
        {
            db.AddRange(Enumerable.Range(0, Messages).Select(number => MailRoom.Message(TimeProvider.System.Now(), $"reader{number}@ppi.example")));
            await db.SaveChangesAsync(Cancel);
        }
        var mails = TestFolder.NewPath("-mail");

        await using (var first = Start(database.ConnectionString, mails, noticeSeconds: 0))
        {
            await UntilAsync(async () => await CountAsync(message => message.State == MessageState.Sent) > 0);
            first.Terminate();
            Assert.Equal(0, await first.EndedAsync(Cancel));
        }
        var left = await CountAsync(message => message.State == MessageState.Waiting && message.LeaseId == null);
        var sent = await CountAsync(message => message.State == MessageState.Sent);
        await using var next = Start(database.ConnectionString, mails, noticeSeconds: 0);
        await UntilAsync(async () => await CountAsync(message => message.State == MessageState.Sent) == Messages);

        // It was in the middle, nothing was left half done, and nothing went out twice.
        Assert.InRange(left, 1, Messages - 1);
        Assert.Equal(Messages, left + sent);
        Assert.Equal(Messages, Directory.GetFiles(mails, "*.eml").Length);

        async Task<int> CountAsync(Expression<Func<OutgoingMessage, bool>> which)
        {
            await using var db = database.NewContext();
            return await db.OutgoingMessages.CountAsync(which, Cancel);
        }
    }

    [Fact]
    public async Task A_node_that_is_not_asked_to_end_keeps_its_connections()
    {
        await using var helpdesk = await StartAsync();

        using var served = await browser.GetAsync(new Uri(address, "sign-in"), Cancel);

        Assert.NotEqual(true, served.Headers.ConnectionClose);
    }

    public void Dispose() => browser.Dispose();

    private async Task<HelpdeskProcess> StartAsync()
    {
        var helpdesk = Start($"Data Source={TestFolder.NewPath(".db")}", TestFolder.NewPath("-mail"), noticeSeconds: 2);
        await UntilAsync(async () => await ReadyAsync() == HttpStatusCode.OK);
        return helpdesk;
    }

    private HelpdeskProcess Start(string connectionString, string mails, int noticeSeconds) => HelpdeskProcess.Start(new Dictionary<string, string>
    {
        ["ASPNETCORE_URLS"] = address.ToString().TrimEnd('/'),
        ["Site:BaseUrl"] = address.ToString(),
        ["Database:ConnectionString"] = connectionString,
        ["Mail:Folder"] = mails,
        ["Stop:NoticeSeconds"] = noticeSeconds.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>A form of which the server has read the beginning: it says so by asking for the rest.</summary>
    private async Task<TcpClient> BeginAsync()
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, Cancel);
        await SendAsync(connection, $"POST /sign-in HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\nExpect: 100-continue\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 100", await ReadAsync(connection), StringComparison.Ordinal);
        return connection;
    }

    private static async Task<string> FinishAsync(TcpClient connection)
    {
        await SendAsync(connection, "a=b&c=de");
        return await ReadAsync(connection);
    }

    private static async Task SendAsync(TcpClient connection, string text) => await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancel);

    private static async Task<string> ReadAsync(TcpClient connection)
    {
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await connection.GetStream().ReadAsync(buffer, Cancel));
    }

    /// <summary>What the node says of itself; null when nobody listens.</summary>
    private async Task<HttpStatusCode?> ReadyAsync()
    {
        try
        {
            using var answer = await browser.GetAsync(new Uri(address, "health/ready"), Cancel);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds())
            await pause.WaitForNextTickAsync(patience.Token);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
