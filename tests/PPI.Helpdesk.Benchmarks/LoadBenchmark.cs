using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>Rows P-00 to P-05 of the bar, in one run on one database, so that the ratios count.</summary>
internal static partial class LoadBenchmark
{
    public static async Task RunAsync(BenchmarkSettings settings, int orders)
    {
        await using var app = new ServedApp(settings.NewDatabase());
        await app.InitializeAsync();
        app.StartServer();
        await app.DoAsync<InstallPolicyDefaults>(install => install.RunAsync(default));
        await app.DoAsync<AddDemoPeople>(add => add.RunAsync(default));
        var seeding = Stopwatch.StartNew();
        var longOrder = await app.InDatabaseAsync(async db =>
        {
            await ManyOrders.SeedAsync(db, orders, app.Clock.GetUtcNow());
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            var people = db.People.ToDictionary(person => person.UserName!);
            var order = ManyOrders.Long(Actor.Of(people["elena"]), Actor.Of(people["priya"]), app.Clock.GetUtcNow());
            db.WorkOrders.Add(order);
            await db.SaveChangesAsync();
            return order.Number;
        });
        Say(string.Create(CultureInfo.InvariantCulture, $"{app.Database.Provider.Name}, {orders:N0} orders (seeded in {seeding.Elapsed.TotalSeconds:N0} s), {BenchmarkSettings.Connections} connections, {settings.Duration.TotalSeconds:N0} s each"));

        await using var bare = await BarePage.StartAsync(app.Database);
        var staff = await app.SessionCookieAsync("priya");
        var customer = await app.SessionCookieAsync("elena");

        var p00 = await Load.RunAsync(bare.Root, null, settings.Duration, (client, _) => client.GetAsync("/bare"), (answer, body) => Load.IsPage(answer, body, "Label printer"));
        Print("P-00 bare page, 50 rows", p00, null, "");
        Print("P-01 queue, 50 rows", await PageAsync("/work-orders", staff, "Label printer"), p00, "reach 1/2");
        Print("P-02 order page, 20 records", await PageAsync($"/work-orders/{longOrder}", staff, "Message 16"), p00, "reach 1/2");
        Print("P-03 employee's home", await PageAsync("/", customer, "My open work orders"), p00, "reach 1/2");
        Print("P-04 search, a common word", await PageAsync("/search?q=printer", staff, "<mark>printer</mark>"), p00, "reach 1/3");
        Print("P-04 search, three words", await PageAsync("/search?q=label+ribbon+changed", staff, "<mark>ribbon</mark>"), p00, "reach 1/3");
        Print("P-04 search, a rare word", await PageAsync("/search?q=printer+message", staff, "<mark>Message</mark>"), p00, "reach 1/3");
        Print("P-04 search by an employee", await PageAsync("/search?q=ribbon+changed", customer, "<mark>ribbon</mark>"), p00, "reach 1/3");

        var insert = await Load.RunAsync(bare.Root, null, settings.Duration, (client, _) => client.PostAsync("/bare-insert", null), (answer, _) => answer.StatusCode == HttpStatusCode.Redirect);
        Print("     bare insert, one row", insert, null, "");
        Print("P-05 log an order by form", await LogAsync(app, customer, settings.Duration), insert, "reach 1/3");
        Say($"     memory of the process: {Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024} MiB");

        Task<LoadResult> PageAsync(string path, string cookie, string expected) =>
            Load.RunAsync(app.Root, cookie, settings.Duration, (client, _) => client.GetAsync(path), (answer, body) => Load.IsPage(answer, body, expected));
    }

    /// <summary>The form is opened once for its token; every post carries a key of its own, as every opened form does.</summary>
    private static async Task<LoadResult> LogAsync(ServedApp app, string cookie, TimeSpan duration)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Root };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        using var form = await browser.GetAsync("/work-orders/new");
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookies = string.Join("; ", [cookie, .. form.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(value => value.Split(';')[0]) : []]);
        return await Load.RunAsync(app.Root, cookies, duration, (client, n) => client.PostAsync("/work-orders/new", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Input.SubmissionKey"] = Guid.NewGuid().ToString(),
            ["Input.Kind"] = nameof(WorkOrderKind.Incident),
            ["Input.Title"] = string.Create(CultureInfo.InvariantCulture, $"Label printer prints blank labels {n}"),
            ["Input.Description"] = "It started this morning after the ribbon was changed.",
        })), (answer, _) => answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/work-orders/WO-", StringComparison.Ordinal));
    }

    private static void Print(string what, LoadResult result, LoadResult? yardstick, string reach) =>
        Say(string.Create(CultureInfo.InvariantCulture,
            $"{what,-30} {result.PerSecond,8:N0} /s   median {result.Median,7:N1} ms   p95 {result.P95,7:N1} ms   {result.Bytes / 1024d,7:N1} KiB{(yardstick is null ? "" : $"   {result.PerSecond / yardstick.PerSecond:0.00} of the yardstick ({reach})")}"));

    private static void Say(string line) => Console.WriteLine(line);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
