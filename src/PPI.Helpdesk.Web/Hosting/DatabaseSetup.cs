using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Database.PostgreSQL;
using PPI.Helpdesk.Database.Sqlite;
using PPI.Helpdesk.Database.SqlServer;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Chooses the database by configuration, and brings its schema up to date at start where that is safe.</summary>
public static class DatabaseSetup
{
    private static readonly IDatabaseProvider[] Providers = [new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider()];

    public static WebApplicationBuilder AddDatabase(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        var provider = Chosen(options);
        var connectionString = ConnectionString(options, provider, builder.Environment.ContentRootPath);
        MustBeReadable(provider, connectionString);
        builder.Services.AddSingleton(provider);
        builder.Services.AddSingleton(options with { Provider = provider.Name, ConnectionString = connectionString });
        builder.Services.AddDbContextPool<HelpdeskDbContext>(context => provider.Configure(context, connectionString));
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>SQLite serves one node, which migrates when it starts. On a server only <c>migrate</c> does, once, however many nodes start.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IDatabaseProvider>() is SqliteProvider)
            await app.MigrateAsync(app.Lifetime.ApplicationStopping);
        else if ((await app.InScopeAsync(services => services.GetRequiredService<HelpdeskDbContext>().Database.GetPendingMigrationsAsync(app.Lifetime.ApplicationStopping))).Any())
            throw new StartRefusedException("The database is older than this program. Run \"PPI.Helpdesk.Web migrate\" once, then start the web nodes.");
    }

    /// <summary>Applies what is pending, gives a fresh database the policies that ship, and gives back the names of the migrations.</summary>
    public static Task<string[]> MigrateAsync(this WebApplication app, CancellationToken cancel) => app.InScopeAsync<string[]>(async services =>
    {
        var db = services.GetRequiredService<HelpdeskDbContext>();
        string[] before = await db.Database.CanConnectAsync(cancel) ? [.. await db.Database.GetAppliedMigrationsAsync(cancel)] : [];
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(db, cancel);
        await services.GetRequiredService<InstallPolicyDefaults>().RunAsync(cancel);
        await services.GetRequiredService<InstallServiceLevelDefaults>().RunAsync(cancel);
        return [.. (await db.Database.GetAppliedMigrationsAsync(cancel)).Except(before)];
    });

    /// <summary>Does one thing as a request would; where the database cannot be reached, says so in one line.</summary>
    public static async Task<T> InScopeAsync<T>(this WebApplication app, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var provider = app.Services.GetRequiredService<IDatabaseProvider>();
        try
        {
            return await act(scope.ServiceProvider);
        }
        catch (Exception failure) when (failure is DbException or SocketException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new StartRefusedException($"The {provider.Name} database cannot be used: {failure.Message} Check Database:ConnectionString, and that the database runs and lets this account in.", failure);
        }
    }

    private static IDatabaseProvider Chosen(DatabaseOptions options) =>
        Providers.FirstOrDefault(provider => provider.Name.Equals(options.Provider, StringComparison.OrdinalIgnoreCase))
        ?? throw new StartRefusedException($"Database:Provider is \"{options.Provider}\". Write Sqlite, SqlServer or PostgreSql.");

    /// <summary>The driver reads it here, so that a wrong word in it is told before anything else is begun.</summary>
    private static void MustBeReadable(IDatabaseProvider provider, string connectionString)
    {
        try
        {
            var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
            provider.Configure(options, connectionString);
            using var db = new HelpdeskDbContext(options.Options);
            _ = db.Database.GetDbConnection().DataSource;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartRefusedException($"Database:ConnectionString cannot be read: {failure.Message.ReplaceLineEndings(" ")} Write it like \"{Example(provider)}\".", failure);
        }
    }

    private static string ConnectionString(DatabaseOptions options, IDatabaseProvider provider, string contentRoot)
    {
        if (provider is not SqliteProvider)
            return string.IsNullOrWhiteSpace(options.ConnectionString)
                ? throw new StartRefusedException($"Database:ConnectionString is missing. Write where {provider.Name} is to be found, for example \"{Example(provider)}\".")
                : options.ConnectionString;
        try
        {
            return SqliteProvider.PlaceFile(options.ConnectionString ?? "Data Source=App_Data/helpdesk.db", contentRoot);
        }
        catch (ArgumentException failure)
        {
            throw new StartRefusedException($"Database:ConnectionString cannot be read: {failure.Message.ReplaceLineEndings(" ")} Write it like \"{Example(provider)}\".", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Database:ConnectionString names a folder that cannot be written: {failure.Message} Write \"Data Source=FILE\" with a file in a folder that this account may write.", failure);
        }
    }

    private static string Example(IDatabaseProvider provider) =>
        provider is SqliteProvider ? "Data Source=App_Data/helpdesk.db" :
        provider is SqlServerProvider ? "Server=db;Database=helpdesk;User Id=helpdesk;Password=…" : "Host=db;Database=helpdesk;Username=helpdesk;Password=…";
}
