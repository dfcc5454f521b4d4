using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.CrashTest;

/// <summary>The program under load, ended and started again on the same database.</summary>
internal sealed class Run : IAsyncDisposable
{
    internal const string Requester = "emil";
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(10);
    private readonly Plan plan;
    private readonly Random random;
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly ConcurrentBag<Submission> submissions = [];
    private readonly ConcurrentDictionary<int, int> refusals = new();
    private readonly ConcurrentDictionary<string, int> broken = new();
    private HelpdeskProcess? helpdesk;
    private int count;
    private volatile TaskCompletionSource ready = new();

    private Run(Plan plan, TestDatabase database)
    {
        (this.plan, Database, random) = (plan, database, new Random(plan.Seed));
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public TestDatabase Database { get; }
    public Uri Address { get; }
    public string AttachmentFolder { get; } = TestFolder.NewPath("-attachments");
    public bool IsOver { get; private set; }
    public int Ends { get; private set; }
    public TimeSpan SlowestStart { get; private set; }
    public bool EndedAsAsked { get; private set; } = true;
    public bool Gracefully => plan.Gracefully;
    public IReadOnlyCollection<Submission> Submissions => submissions;
    public IReadOnlyDictionary<int, int> Refusals => refusals;
    public IReadOnlyDictionary<string, int> Broken => broken;

    public static async Task<Run> PrepareAsync(Plan plan)
    {
        TestDatabase database = plan.Provider == "PostgreSql" ? new PostgreSqlDatabase() : new SqliteDatabase();
        if (database.WhyAbsent is { } reason)
            throw new InvalidOperationException(reason);
        await database.CreateAsync(CancellationToken.None);
        var run = new Run(plan, database);
        await AddPeopleAsync(database);
        await run.StartAsync();
        return run;
    }

    public Submission NewSubmission()
    {
        var submission = new Submission(Interlocked.Increment(ref count));
        submissions.Add(submission);
        return submission;
    }

    public void NoteRefusal(int status) => refusals.AddOrUpdate(status, 1, (_, seen) => seen + 1);

    public void NoteBroken(Exception failure) =>
        broken.AddOrUpdate((failure as HttpRequestException)?.HttpRequestError.ToString() ?? failure.GetType().Name, 1, (_, seen) => seen + 1);

    public Task WaitUntilReadyAsync() => ready.Task;

    public async Task EndRepeatedlyAsync()
    {
        var clients = new List<Client>();
        for (var i = 0; i < plan.Clients; i++)
            clients.Add(new Client(this));
        // One after another: so many sign-ins of one account at once would look like an attack.
        await clients[0].SignInAsync(Requester, CancellationToken.None);
        clients.Skip(1).ToList().ForEach(client => client.ShareSessionOf(clients[0]));
        var work = clients.Select(client => client.WorkAsync()).ToList();
        for (Ends = 0; Ends < plan.Ends; Ends++)
        {
            await EnoughAsync(plan.Acknowledged * (Ends + random.NextDouble()) / plan.Ends);
            await EndAsync();
            await StartAsync();
            Console.WriteLine($"  ended {Ends + 1,2} times, {submissions.Count(submission => submission.IsAcknowledged):N0} acknowledged");
        }
        await EnoughAsync(plan.Acknowledged);
        IsOver = true;
        await Task.WhenAll(work);
        clients.ForEach(client => client.Dispose());
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (helpdesk is not null)
            await helpdesk.DisposeAsync();
        await Database.DisposeAsync();
        probe.Dispose();
    }

    internal static async Task AddPeopleAsync(TestDatabase database)
    {
        var passwords = new AccountPasswords(new PasswordHasher<Person>());
        await using var db = database.NewContext();
        foreach (var person in (Person[])[
            Person.Join("Emil Employee", Requester, "emil@ppi.example"),
            Person.Join("Cora Consultant", "cora", "cora@ppi.example", Roles.Consultant),
            Person.Join("Tess Leader", "tess", "tess@ppi.example", Roles.TeamLeader)])
        {
            passwords.Set(person, SignedInBrowsers.Password);
            db.People.Add(person);
        }
        await db.SaveChangesAsync();
    }

    private async Task StartAsync()
    {
        var stopwatch = Stopwatch.StartNew();
        helpdesk = HelpdeskProcess.Start(new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = Address.ToString().TrimEnd('/'),
            ["Site:BaseUrl"] = Address.ToString(),
            ["Database:Provider"] = Database.Provider.Name,
            ["Database:ConnectionString"] = Database.ConnectionString.Replace("Pooling=False", "Pooling=True", StringComparison.OrdinalIgnoreCase),
            ["Attachments:Folder"] = AttachmentFolder,
            ["Serilog:MinimumLevel:Default"] = "Warning",
        });
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await IsReadyAsync())
        {
            if (stopwatch.Elapsed > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException($"The program does not get ready: {string.Join('\n', helpdesk.Errors)}{string.Join('\n', helpdesk.Output)}");
            await pause.WaitForNextTickAsync();
        }
        SlowestStart = TimeSpan.FromTicks(Math.Max(SlowestStart.Ticks, stopwatch.Elapsed.Ticks));
        ready.TrySetResult();
    }

    private async Task EndAsync()
    {
        ready = new TaskCompletionSource();
        var stopwatch = Stopwatch.StartNew();
        if (plan.Gracefully)
            helpdesk!.Terminate();
        else
            helpdesk!.Kill();
        var code = await helpdesk.EndedAsync(CancellationToken.None);
        if (plan.Gracefully)
            EndedAsAsked &= code == 0 && stopwatch.Elapsed < TimeSpan.FromSeconds(30);
        await helpdesk.DisposeAsync();
        helpdesk = null;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await probe.GetAsync(new Uri(Address, "/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task EnoughAsync(double acknowledged)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (submissions.Count(submission => submission.IsAcknowledged) < acknowledged)
            await tick.WaitForNextTickAsync();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public bool StartsInTime => SlowestStart <= ReadyWithin;
}
