using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PPI.Helpdesk.Database;
using Xunit;

namespace PPI.Helpdesk.Testing;

/// <summary>The whole program in the test's process, on a migrated database of its own, with a clock that stands still and without background jobs.</summary>
public class HelpdeskApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The address in links; requests go there too, so that cookies marked Secure are sent.</summary>
    public static readonly Uri Address = new("https://helpdesk.example/");

    private readonly Dictionary<string, string?> settings = new()
    {
        ["Site:BaseUrl"] = Address.ToString(),
        ["Jobs:Enabled"] = "false",
        ["Serilog:MinimumLevel:Default"] = "Warning",
        ["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"] = "Warning",
        ["Demo:Enabled"] = "false",
        ["Stop:NoticeSeconds"] = "0",
        ["People:SecondFactor"] = "None",
        ["Mail:Folder"] = TestFolder.NewPath("-mail"),
        ["Attachments:Folder"] = TestFolder.NewPath("-attachments"),
    };

    public HelpdeskApp() : this(new SqliteDatabase())
    {
    }

    protected HelpdeskApp(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = TestClock.Stopped();

    /// <summary>A setting as it would stand in configuration; to be written before the first use.</summary>
    public string? this[string key]
    {
        get => settings[key];
        set => settings[key] = value;
    }

    /// <summary>The same program on another database. A fixture may have one public constructor, hence this.</summary>
    public static HelpdeskApp On(TestDatabase database) => new(database);

    public async ValueTask InitializeAsync() => await Database.CreateAsync(TestContext.Current.CancellationToken);

    /// <summary>A browser that keeps cookies and does not follow redirects, so that a test sees each answer.</summary>
    public HttpClient Browser() => CreateClient(new() { BaseAddress = Address, AllowAutoRedirect = false });

    public AsyncServiceScope NewScope() => Services.CreateAsyncScope();

    /// <summary>Does one thing in a scope of its own, as a request or a job would.</summary>
    public async Task DoAsync<TService>(Func<TService, Task> act) where TService : notnull
    {
        await using var scope = NewScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="DoAsync{TService}(Func{TService, Task})"/>
    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> act) where TService : notnull
    {
        await using var scope = NewScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads or writes the database directly, for arranging and asserting.</summary>
    public Task<TResult> InDatabaseAsync<TResult>(Func<HelpdeskDbContext, Task<TResult>> act) => DoAsync(act);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Provider", Database.Provider.Name);
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(Replace);
    }

    /// <summary>What a test puts in the place of the outside world.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.ConfigureDbContext<HelpdeskDbContext>(Database.Observe);
    }
}
