using Hangfire;
using Hangfire.InMemory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>The embedded default: one file, no server, one web node.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
    private const int UniqueKeyTaken = 2067;
    private const int PrimaryKeyTaken = 1555;

    public string Name => "Sqlite";

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly))
            .AddInterceptors(DurableConnection.Instance, OneWriter.Instance);

    /// <summary>In memory: every job is a sweep over our own tables, so a queue lost with the process loses nothing.</summary>
    public JobStorage OpenJobs(string connectionString) => new InMemoryStorage();

    public Task MigrateAsync(HelpdeskDbContext db, CancellationToken cancel) => SqliteMigration.RunAsync(db, cancel);

    public Task BackUpAsync(HelpdeskDbContext db, string path, CancellationToken cancel) => SqliteBackup.WriteAsync(db, path, cancel);

    /// <summary>The connection string with the file's path made absolute under a folder, and the folder for it made.</summary>
    public static string PlaceFile(string connectionString, string folder)
    {
        var file = new SqliteConnectionStringBuilder(connectionString);
        file.DataSource = Path.GetFullPath(file.DataSource, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(file.DataSource)!);
        return file.ToString();
    }

    public IFullText FullText { get; } = new SqliteFullText();

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueKeyTaken or PrimaryKeyTaken };
}
