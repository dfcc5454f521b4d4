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
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(31);
    private readonly Plan plan;
    private readonly Random random;
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentBag<Submission> submissions = [];
    private readonly ConcurrentDictionary<int, int> refusals = new();
    private readonly ConcurrentDictionary<string, int> broken = new();
    private HelpdeskProcess? helpdesk;
    private int count;
    private int inFlight;
    private int signals;
    private int brokenUnderWay;
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
    /// <summary>How often the program has been told to end so far.</summary>
    public int Signals => Volatile.Read(ref signals);

    /// <summary>Requests without an answer that had been sent before the program was told to end.</summary>
    public int BrokenUnderWay => brokenUnderWay;

    public TimeSpan SlowestNotice { get; private set; }
    public TimeSpan SlowestEnd { get; private set; }
    public bool EndedAsAsked { get; private set; } = true;
    public bool Gracefully => plan.Gracefully;
    public int Seed => plan.Seed;
    public int AskedFor => plan.Acknowledged;

    /// <summary>How many requests were under way whenever the program was told to end; the fewest and the most.</summary>
    public (int Fewest, int Most) InFlight { get; private set; } = (int.MaxValue, 0);
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

    public void NoteBroken(Exception failure, bool wasUnderWay)
    {
        broken.AddOrUpdate((failure as HttpRequestException)?.HttpRequestError.ToString() ?? failure.GetType().Name, 1, (_, seen) => seen + 1);
        if (wasUnderWay)
            Interlocked.Increment(ref brokenUnderWay);
    }

    /// <summary>People stand behind a proxy that turns away from a node once it is not ready.</summary>
    public Task WaitUntilReadyAsync() => ready.Task;

    public async Task<HttpResponseMessage> CountInFlightAsync(Task<HttpResponseMessage> request)
    {
        Interlocked.Increment(ref inFlight);
        try
        {
            return await request;
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }

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
            if (plan.Gracefully)
                await FullHouseAsync();
            await EndAsync();
            await StartAsync();
            Console.WriteLine($"  ended {Ends + 1,2} times, {submissions.Count(submission => submission.IsAcknowledged):N0} acknowledged");
        }
        await EnoughAsync(plan.Acknowledged);
        IsOver = true;
        await Task.WhenAll(work);
        clients.ForEach(client => client.Dispose());
        helpdesk!.Kill();
        await helpdesk.EndedAsync(CancellationToken.None);
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
            // With everybody at it on a small machine, the question whether the node is ready waits its turn for seconds.
            ["Stop:NoticeSeconds"] = "10",
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
        var stopwatch = Stopwatch.StartNew();
        InFlight = (Math.Min(InFlight.Fewest, inFlight), Math.Max(InFlight.Most, inFlight));
        Interlocked.Increment(ref signals);
        if (plan.Gracefully)
            await AskToEndAsync();
        else
            helpdesk!.Kill();
        ready = new TaskCompletionSource();
        var code = await helpdesk!.EndedAsync(CancellationToken.None);
        SlowestEnd = TimeSpan.FromTicks(Math.Max(SlowestEnd.Ticks, stopwatch.Elapsed.Ticks));
        if (plan.Gracefully)
            EndedAsAsked &= code == 0 && stopwatch.Elapsed < EndsWithin;
        await helpdesk.DisposeAsync();
        helpdesk = null;
    }

    /// <summary>Until the node says that it leaves, people go on sending to it.</summary>
    private async Task AskToEndAsync()
    {
        helpdesk!.Terminate();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var stopwatch = Stopwatch.StartNew();
        while (await IsReadyAsync())
            await pause.WaitForNextTickAsync();
        SlowestNotice = TimeSpan.FromTicks(Math.Max(SlowestNotice.Ticks, stopwatch.Elapsed.Ticks));
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

    /// <summary>Until everybody waits for an answer.</summary>
    private async Task FullHouseAsync()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (Volatile.Read(ref inFlight) < plan.Clients)
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
