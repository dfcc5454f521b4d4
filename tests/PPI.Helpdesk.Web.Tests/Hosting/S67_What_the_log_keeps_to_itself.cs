using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Tests.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>S-67: people sign in, forget their password, log, write and search at the real program, jobs run, and neither its log nor the jobs' arguments hold a password, a token, a cookie, an address or what anybody wrote.</summary>
public abstract class S67_What_the_log_keeps_to_itself(TestDatabase database) : IAsyncLifetime
{
    private const string WrongPassword = "saffron kettle under glass";
    private const string Title = "Projector hums in the oriole room";
    private const string Description = "It hums the pelican tune since Tuesday.";
    private const string Reply = "The heron lamp blinks as well.";
    private const string SoughtWords = "kingfisher corridor";
    private const string LostPath = "no-such-page-about-bitterns";

    private readonly HelpdeskApp app = HelpdeskApp.On(database);
    private readonly Uri address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await app.DoAsync<InstallPolicyDefaults>(install => install.RunAsync(Cancel));
        await app.DoAsync<InstallServiceLevelDefaults>(install => install.RunAsync(Cancel));
        await app.AddPersonWithPasswordAsync("robin");
        await app.AddPersonAsync("owner", Roles.Consultant);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task S67_No_secret_and_nothing_that_people_write_is_in_the_log_or_in_the_jobs()
    {
        await using var helpdesk = HelpdeskProcess.Start(new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["Database:Provider"] = database.Provider.Name,
            ["Database:ConnectionString"] = database.ConnectionString,
            ["Site:BaseUrl"] = address.ToString(),
            ["Mail:Folder"] = TestFolder.NewPath("-mail"),
            ["Attachments:Folder"] = TestFolder.NewPath("-attachments"),
            ["Serilog:MinimumLevel:Default"] = "Debug",
        });
        var cookies = new CookieJar { InnerHandler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false } };
        using var browser = new HttpClient(cookies) { BaseAddress = address };
        await ReadyAsync(browser);

        var secrets = await LiveAsync(browser, cookies);

        helpdesk.Terminate();
        await helpdesk.EndedAsync(Cancel);
        var log = string.Join('\n', helpdesk.Output.Concat(helpdesk.Errors));
        Assert.Contains("/work-orders/new", log, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
        var jobs = await JobsAsync();
        Assert.All(secrets, secret => Assert.DoesNotContain(jobs, arguments => arguments.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    /// <returns>All that nobody but those concerned should read.</returns>
    private async Task<List<string>> LiveAsync(HttpClient browser, CookieJar cookies)
    {
        List<string> secrets = [WrongPassword, SignedInBrowsers.Password, Title, Description, Reply, SoughtWords, "kingfisher", "robin@ppi.example", "owner@ppi.example"];
        (await browser.PostFormAsync("/sign-in", [("Input.Name", "robin@ppi.example"), ("Input.Password", WrongPassword)], cancel: Cancel)).Dispose();
        (await browser.PostFormAsync("/sign-in", [("Input.Name", "robin"), ("Input.Password", SignedInBrowsers.Password)], cancel: Cancel)).Dispose();
        secrets.Add(cookies.Read(SessionCookie.PlainName) ?? throw new InvalidOperationException("The sign-in gave no cookie."));

        using var logged = await browser.PostFormAsync("/work-orders/new", [("Input.Title", Title), ("Input.Description", Description)], cancel: Cancel);
        var order = logged.Headers.Location!.ToString();
        (await browser.PostFormAsync($"{order}/reply", [("Input.Message", Reply)], cancel: Cancel)).Dispose();
        (await browser.GetAsync(new Uri($"search?q={Uri.EscapeDataString(SoughtWords)}", UriKind.Relative), Cancel)).Dispose();
        (await browser.GetAsync(new Uri($"{LostPath}?t=waxwing", UriKind.Relative), Cancel)).Dispose();
        secrets.Add("waxwing");

        (await browser.PostFormAsync("/account/forgotten", [("Input.Email", "robin@ppi.example")], cancel: Cancel)).Dispose();
        await app.DoAsync<RequestPasswordReset>(request => request.RunAsync("robin@ppi.example", Cancel));
        var token = await app.TokenInMailAsync("robin");
        secrets.Add(token);
        (await browser.GetAsync(new Uri($"account/new-password?t={token}", UriKind.Relative), Cancel)).Dispose();

        // The letters have left, so the sweep that sends them has run.
        await UntilAsync(async () => !await app.InDatabaseAsync(db => db.OutgoingMessages.AnyAsync(message => message.State != MessageState.Sent && message.Kind == MessageKind.Acknowledgement, Cancel)));
        return secrets;
    }

    /// <summary>What the database keeps of the jobs.</summary>
    protected virtual Task<List<string>> JobsAsync() => Task.FromResult<List<string>>([]);

    private static Task ReadyAsync(HttpClient browser) => UntilAsync(async () =>
    {
        try
        {
            using var answer = await browser.GetAsync(new Uri("health/ready", UriKind.Relative), Cancel);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
            await pause.WaitForNextTickAsync(patience.Token);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

/// <summary>SQLite's jobs are kept in memory alone.</summary>
public sealed class S67_What_the_log_keeps_to_itself_on_Sqlite() : S67_What_the_log_keeps_to_itself(new SqliteDatabase());

public sealed class S67_What_the_log_keeps_to_itself_on_PostgreSql : S67_What_the_log_keeps_to_itself
{
    private readonly PostgreSqlDatabase database;

    public S67_What_the_log_keeps_to_itself_on_PostgreSql() : this(new PostgreSqlDatabase())
    {
    }

    private S67_What_the_log_keeps_to_itself_on_PostgreSql(PostgreSqlDatabase database) : base(database) => this.database = database;

    protected override async Task<List<string>> JobsAsync()
    {
        await using var db = database.NewContext();
        var jobs = await db.Database.SqlQuery<string>($"SELECT invocationdata::text || arguments::text AS \"Value\" FROM hangfire.job UNION ALL SELECT value FROM hangfire.hash").ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(jobs);
        return jobs;
    }
}
