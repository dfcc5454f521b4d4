using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Database.PostgreSQL;
using PPI.Helpdesk.Database.Sqlite;
using PPI.Helpdesk.Database.SqlServer;
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
        builder.Services.AddSingleton(provider);
        builder.Services.AddSingleton(options with { ConnectionString = connectionString });
        builder.Services.AddDbContext<HelpdeskDbContext>(context => provider.Configure(context, connectionString));
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>SQLite serves one node, which migrates when it starts. On a server only <c>migrate</c> does, once, however many nodes start.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HelpdeskDbContext>();
        var provider = scope.ServiceProvider.GetRequiredService<IDatabaseProvider>();
        if (provider is SqliteProvider || app.Environment.IsDevelopment())
            await scope.ServiceProvider.MigrateAsync(app.Lifetime.ApplicationStopping);
        else if ((await db.Database.GetPendingMigrationsAsync(app.Lifetime.ApplicationStopping)).Any())
            throw new StartRefusedException("The database is older than this program. Run \"PPI.Helpdesk.Web migrate\" once, then start the web nodes.");
    }

    /// <summary>Brings the schema up to date and gives a fresh database the policies that ship.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(services.GetRequiredService<HelpdeskDbContext>(), cancel);
        await services.GetRequiredService<InstallPolicyDefaults>().RunAsync(cancel);
    }

    private static IDatabaseProvider Chosen(DatabaseOptions options) =>
        Providers.FirstOrDefault(provider => provider.Name.Equals(options.Provider, StringComparison.OrdinalIgnoreCase))
        ?? throw new StartRefusedException($"Database:Provider is \"{options.Provider}\". Write Sqlite, SqlServer or PostgreSql.");

    private static string ConnectionString(DatabaseOptions options, IDatabaseProvider provider, string contentRoot)
    {
        if (provider is not SqliteProvider)
            return string.IsNullOrWhiteSpace(options.ConnectionString)
                ? throw new StartRefusedException($"Database:ConnectionString is missing. Write where {provider.Name} is to be found, for example \"{Example(provider)}\".")
                : options.ConnectionString;
        return SqliteProvider.PlaceFile(options.ConnectionString ?? "Data Source=App_Data/helpdesk.db", contentRoot);
    }

    private static string Example(IDatabaseProvider provider) =>
        provider is SqlServerProvider ? "Server=db;Database=helpdesk;User Id=helpdesk;Password=…" : "Host=db;Database=helpdesk;Username=helpdesk;Password=…";
}
