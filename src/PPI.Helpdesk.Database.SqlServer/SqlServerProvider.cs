using Hangfire;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database.SqlServer;

/// <summary>The production database: any number of web nodes on one SQL Server.</summary>
public sealed class SqlServerProvider : IDatabaseProvider
{
    private const int UniqueIndexTaken = 2601;
    private const int UniqueKeyTaken = 2627;

    public string Name => "SqlServer";

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.MigrationsAssembly(typeof(SqlServerProvider).Assembly));

    public JobStorage OpenJobs(string connectionString) =>
        new SqlServerStorage(connectionString, new SqlServerStorageOptions
        {
            CommandBatchMaxTimeout = TimeSpan.FromMinutes(5),
            SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5),
            QueuePollInterval = TimeSpan.FromSeconds(1),
            UseRecommendedIsolationLevel = true,
            DisableGlobalLocks = true,
        });

    public Task MigrateAsync(HelpdeskDbContext db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);

    public Task BackUpAsync(HelpdeskDbContext db, string path, CancellationToken cancel) =>
        throw new RuleBrokenException("SQL Server writes its own backups, on its own machine. Run BACKUP DATABASE in sqlcmd or SQL Server Management Studio instead.");

    public IFullText FullText { get; } = new SqlServerFullText();

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndexTaken or UniqueKeyTaken };
}
