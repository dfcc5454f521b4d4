using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.CrashTest;

/// <summary>Two nodes on one PostgreSQL: what one of them knows, the other knows.</summary>
internal static class TwoNodes
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<int> ShowAsync()
    {
        await using var database = new PostgreSqlDatabase();
        if (database.WhyAbsent is { } reason)
            throw new InvalidOperationException(reason);
        await database.CreateEmptyAsync(CancellationToken.None);
        Uri[] addresses = [Address(), Address()];
        var settings = Settings(database, addresses[0]);

        var early = await HelpdeskProcess.RunAsync(settings, "", CancellationToken.None);
        Say(early.Code == 1 && early.Errors.Contains("migrate", StringComparison.Ordinal), "a node refuses to start before the database is migrated");
        var migrated = await HelpdeskProcess.RunAsync(settings, "", CancellationToken.None, "migrate");
        Say(migrated.Code == 0, "one migrate brings the database up to date");
        await Run.AddPeopleAsync(database);

        await using var first = Start(settings, addresses[0]);
        await using var second = Start(settings, addresses[1]);
        foreach (var address in addresses)
            await UntilAsync($"the node at {address} is ready", () => IsReadyAsync(address));

        var cookies = new CookieJar { InnerHandler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false } };
        using var browser = new HttpClient(cookies);
        using var signedIn = await browser.PostFormAsync($"{addresses[0]}sign-in", [("Input.Name", Run.Requester), ("Input.Password", SignedInBrowsers.Password)]);
        Say(cookies.Read(SessionCookie.PlainName) is not null, "somebody signs in on the first node");
        using var there = await browser.GetAsync(new Uri(addresses[1], "work-orders/new"));
        Say(there.IsSuccessStatusCode, "the second node knows that sign-in");

        var form = await browser.OpenAsync($"{addresses[0]}work-orders/new");
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new Submission(1).Form(token);
        using var logged = await browser.PostAsync(new Uri(addresses[1], "work-orders/new"), content);
        Say((int)logged.StatusCode == 302, "the second node takes a form that the first one gave out, and logs the order");
        using var read = await browser.GetAsync(new Uri(addresses[0], logged.Headers.Location!));
        Say(read.IsSuccessStatusCode, "the first node shows that order");

        await using var db = database.NewContext();
        await UntilAsync("both nodes serve the one queue of jobs", async () => await ServersAsync(database) == 2);
        await UntilAsync("the order's mail was sent once by one of them", async () => await db.OutgoingMessages.AsNoTracking().AnyAsync(message => message.State == MessageState.Sent));
        var mails = await db.OutgoingMessages.AsNoTracking().Select(message => message.MessageId).ToListAsync();
        Say(mails.Count == mails.Distinct().Count() && mails.Count == Directory.GetFiles(settings["Mail:Folder"], "*.eml").Length, "no mail was sent twice");
        Say(await db.DataProtectionKeys.AnyAsync(), "the key ring lies in the database");

        first.Kill();
        using var after = await browser.GetAsync(new Uri(addresses[1], logged.Headers.Location!));
        Say(after.IsSuccessStatusCode, "when the first node dies, the second serves its people");
        return failed ? 1 : 0;
    }

    private static bool failed;

    private static void Say(bool holds, string sentence)
    {
        failed |= !holds;
        Console.WriteLine($"{(holds ? "holds" : "FAILS")}  {sentence}");
    }

    private static async Task UntilAsync(string sentence, Func<Task<bool>> holds)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var waited = TimeSpan.Zero; waited < Patience; waited += pause.Period)
        {
            if (await holds())
            {
                Say(true, sentence);
                return;
            }
            await pause.WaitForNextTickAsync();
        }
        Say(false, sentence);
    }

    private static Uri Address() => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Run.FreePort()}/"));

    private static Dictionary<string, string> Settings(TestDatabase database, Uri site) => new()
    {
        ["Site:BaseUrl"] = site.ToString(),
        ["Database:Provider"] = "PostgreSql",
        ["Database:ConnectionString"] = database.ConnectionString.Replace("Pooling=False", "Pooling=True", StringComparison.OrdinalIgnoreCase),
        ["Attachments:Folder"] = TestFolder.NewPath("-attachments"),
        ["Mail:Folder"] = TestFolder.NewPath("-mail"),
        ["Serilog:MinimumLevel:Default"] = "Warning",
    };

    private static HelpdeskProcess Start(Dictionary<string, string> settings, Uri address) =>
        HelpdeskProcess.Start(new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = address.ToString().TrimEnd('/') });

    private static async Task<bool> IsReadyAsync(Uri address)
    {
        try
        {
            using var probe = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await probe.GetAsync(new Uri(address, "health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<long> ServersAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM hangfire.server", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
