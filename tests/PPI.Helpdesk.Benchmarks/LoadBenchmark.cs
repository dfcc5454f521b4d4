using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>Rows P-00 to P-05, P-10 and P-11 of the bar, in one run on one database, so that the ratios count. The programs are processes of their own, as in production.</summary>
internal static partial class LoadBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private const string Customer = "elena";
    private const int FoldedTallies = 50;
    private const string Staff = "priya";

    public static async Task RunAsync(BenchmarkSettings settings, int orders, TestDatabase database)
    {
        // For seeding, and for the cookies of sessions; it shares the measured program's database, and with it the key ring.
        await using var app = new ServedApp(database);
        app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        await app.InitializeAsync();
        // The databases of tests are opened anew each time; a program in production does not do that.
        var connectionString = new DbConnectionStringBuilder { ConnectionString = database.ConnectionString, ["Pooling"] = "True" }.ConnectionString;
        await app.DoAsync<InstallPolicyDefaults>(install => install.RunAsync(default));
        await app.DoAsync<InstallServiceLevelDefaults>(install => install.RunAsync(default));
        await app.DoAsync<AddDemoPeople>(add => add.RunAsync(default));
        var seeding = Stopwatch.StartNew();
        var number = await ManyOrders.SeedAsync(Open, orders, Customer, app.Clock.GetUtcNow());
        await using (var db = Open())
        {
            // As the sweep leaves them.
            while (await db.QueueTallies.CountAsync() > FoldedTallies)
                await app.DoAsync<FoldQueueTallies>(fold => fold.RunAsync(default));
            await db.Database.OpenConnectionAsync();
            await BarePage.PrepareAsync(db.Database.GetDbConnection());
        }

        Dictionary<string, string> program = new()
        {
            ["Database:Provider"] = database.Provider.Name,
            ["Database:ConnectionString"] = connectionString,
            ["Site:BaseUrl"] = "http://127.0.0.1/",
            ["Mail:Folder"] = TestFolder.NewPath("-mail"),
            ["Attachments:Folder"] = TestFolder.NewPath("-attachments"),
        };
        TimeSpan readyAfter;
        await using (var first = await StartedProgram.HelpdeskAsync(program))
            readyAfter = first.ReadyAfter;
        Say($"\n{database.Provider.Name}, {orders:N0} orders (seeded in {seeding.Elapsed.TotalSeconds:N0} s), {BenchmarkSettings.Connections} connections, {settings.Duration.TotalSeconds:N0} s each, {Environment.ProcessorCount} cores\n");
        // The sending of mails is no part of a row; it would be done by this node or another one.
        await using var helpdesk = await StartedProgram.HelpdeskAsync(new Dictionary<string, string>(program) { ["Jobs:Enabled"] = "false" });
        await using var bare = await StartedProgram.BarePageAsync(database.Provider.Name, connectionString);

        // Until the runtime has compiled for good what these pages use.
        foreach (var (path, userName) in ((string, string)[])[("/work-orders", Staff), ($"/work-orders/{number}", Staff), ("/", Customer), ("/work-orders", Staff)])
        {
            var request = Load.Get(helpdesk.Root, path, await FreshCookieAsync(userName));
            await Load.RunAsync(helpdesk.Root, WarmUp, _ => request, answer => answer.Status == 200);
        }

        Say("| row | what | requests/s | of its yardstick | to be reached | median ms | p95 ms | KiB |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
        var page = await PageAsync("P-00 | bare page, 50 rows", bare.Root, "/bare", null, "Label printer", null, "");
        await PageAsync("P-01 | queue, 50 rows", helpdesk.Root, "/work-orders", Staff, "Label printer", page, "0.5");
        await PageAsync("P-02 | order page, 20 records", helpdesk.Root, $"/work-orders/{number}", Staff, "Message 16", page, "0.5");
        await PageAsync("P-03 | employee's home, 20 orders", helpdesk.Root, "/", Customer, "My open work orders", page, "0.5");
        await PageAsync("P-04 | search, a common word", helpdesk.Root, "/search?q=printer", Staff, "<mark>printer</mark>", page, "0.33");
        await PageAsync("P-04 | search, three words", helpdesk.Root, "/search?q=label+ribbon+changed", Staff, "<mark>ribbon</mark>", page, "0.33");
        await PageAsync("P-04 | search, a rare word", helpdesk.Root, "/search?q=printer+message", Staff, "<mark>Message</mark>", page, "0.33");
        await PageAsync("P-04 | search by an employee", helpdesk.Root, "/search?q=ribbon+changed", Customer, "<mark>ribbon</mark>", page, "0.33");
        var insert = await Load.RunAsync(bare.Root, settings.Duration, _ => Load.Post(bare.Root, "/bare-insert", null, ""), answer => answer.Status == 302);
        Print("     | bare insert, one row", insert, null, "");
        Print("P-05 | log an order by form", await LogAsync(), insert, "0.33");
        Say($"\nP-10: {helpdesk.Mebibytes} MiB of memory after the load (to be reached: 300). P-11: ready {readyAfter.TotalSeconds:N1} s after the start (to be reached: 3.0).");

        HelpdeskDbContext Open()
        {
            var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
            database.Provider.Configure(options, connectionString);
            return new HelpdeskDbContext(options.Options);
        }

        // A browser gets a new cookie each minute; the load keeps the one that it has.
        Task<string> FreshCookieAsync(string userName)
        {
            app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
            return app.SessionCookieAsync(userName);
        }

        async Task<LoadResult> PageAsync(string what, Uri root, string path, string? userName, string expected, LoadResult? yardstick, string reach)
        {
            var request = Load.Get(root, path, userName is null ? null : await FreshCookieAsync(userName));
            var text = Encoding.UTF8.GetBytes(expected);
            var result = await Load.RunAsync(root, settings.Duration, _ => request, answer => answer.Status == 200 && answer.Body.Span.IndexOf(text) >= 0);
            Print(what, result, yardstick, reach);
            return result;
        }

        // The form is opened once for its token; every post carries a key of its own, as every opened form does.
        async Task<LoadResult> LogAsync()
        {
            using var line = new HttpLine(helpdesk.Root);
            var cookie = await FreshCookieAsync(Customer);
            var form = line.Send(Load.Get(helpdesk.Root, "/work-orders/new", cookie));
            var token = Uri.EscapeDataString(Token().Match(Encoding.UTF8.GetString(form.Body.Span)).Groups[1].Value);
            var cookies = $"{cookie}; {HttpLine.Header(form.Headers, "Set-Cookie")!.Split(';')[0]}";
            return await Load.RunAsync(helpdesk.Root, settings.Duration, n => Load.Post(helpdesk.Root, "/work-orders/new", cookies, string.Create(CultureInfo.InvariantCulture,
                $"__RequestVerificationToken={token}&Input.SubmissionKey={Guid.NewGuid()}&Input.Kind={nameof(WorkOrderKind.Incident)}&Input.Title=Label+printer+prints+blank+labels+{n}&Input.Description=It+started+this+morning+after+the+ribbon+was+changed.")),
                answer => answer.Status == 302 && HttpLine.Header(answer.Headers, "Location")!.StartsWith("/work-orders/WO-", StringComparison.Ordinal));
        }
    }

    private static void Print(string what, LoadResult result, LoadResult? yardstick, string reach) => Say(string.Create(CultureInfo.InvariantCulture,
        $"| {what,-36} | {result.PerSecond,7:N0} | {(yardstick is null ? "" : $"{result.PerSecond / yardstick.PerSecond:0.00}"),4} | {reach,4} | {result.Median,6:N1} | {result.P95,6:N1} | {result.Bytes / 1024d,5:N1} |"));

    private static void Say(string line) => Console.WriteLine(line);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
