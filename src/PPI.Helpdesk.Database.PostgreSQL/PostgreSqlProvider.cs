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

    public string Name => "PostgreSql";

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, server => server.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly))
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

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
