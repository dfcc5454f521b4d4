using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database.PostgreSQL;

/// <summary>The free server: any number of web nodes on one PostgreSQL.</summary>
public sealed class PostgreSqlProvider : IDatabaseProvider
{
    private static readonly WithoutNul withoutNul = new();
    private const int PreparedStatements = 200;

    public string Name => "PostgreSql";

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(Preparing(connectionString), server => server.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly))
            .AddInterceptors(withoutNul);

    public JobStorage OpenJobs(string connectionString)
    {
        var options = new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(1) };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }

    public Task MigrateAsync(HelpdeskDbContext db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);

    public Task BackUpAsync(HelpdeskDbContext db, string path, CancellationToken cancel) =>
        throw new RuleBrokenException("PostgreSQL has its own tool for backups of a live database. Run pg_dump --format=custom --file=PATH instead.");

    public IFullText FullText { get; } = new PostgreSqlFullText();

    /// <summary>Statements that come again and again are parsed and planned once per connection. "Max Auto Prepare=0" in the connection string goes without, as some connection poolers need it.</summary>
    private static string Preparing(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        if (!server.ContainsKey("Max Auto Prepare"))
            server.MaxAutoPrepare = PreparedStatements;
        return server.ToString();
    }

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
