using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Database.Sqlite;
using PPI.Helpdesk.Testing.SqlServerGrammar;

namespace PPI.Helpdesk.Testing;

/// <summary>A SQLite file, copied from one that was migrated once for the whole run.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);
    private readonly string path = TestFolder.NewPath(".db");

    public override IDatabaseProvider Provider { get; } = new SqliteProvider();

    public override string? WhyAbsent => null;

    public override async Task CreateAsync(CancellationToken cancel)
    {
        ConnectionString = At(path);
        File.Copy(await Template.Value, path);
    }

    /// <summary>Whatever a test asks of SQLite is put to SQL Server's grammar in passing.</summary>
    public override void Observe(DbContextOptionsBuilder options) => SqlServerTwin.Follow(options);

    /// <summary>The file goes with the run's folder; only its journal is worth removing at once.</summary>
    public override ValueTask DisposeAsync()
    {
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"])
            File.Delete(file);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var template = TestFolder.NewPath(".db");
        var database = new SqliteDatabase { ConnectionString = At(template) };
        await using var db = database.NewContext();
        await database.Provider.MigrateAsync(db, CancellationToken.None);
        return template;
    }

    // Without pooling a connection is closed for good, so that the file is complete when it is copied.
    private static string At(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
}
