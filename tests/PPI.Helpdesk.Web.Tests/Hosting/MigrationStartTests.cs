using Microsoft.Data.Sqlite;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>Starting on a database that is not as one would wish.</summary>
public sealed class MigrationStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migration_that_was_killed_does_not_stop_the_next_start()
    {
        var file = TestFolder.NewPath(".db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // What EF leaves behind when its process is killed while it migrates.
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 15:00:00+00:00');
                """;
            command.ExecuteNonQuery();
        }

        var (code, output, errors) = await HelpdeskProcess.RunAsync(new Dictionary<string, string> { ["Database:ConnectionString"] = $"Data Source={file}" }, "", Cancel, "migrate");

        Assert.True(code == 0, errors);
        Assert.Contains("up to date", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_server_a_web_node_refuses_an_old_database_and_says_what_to_run()
    {
        await using var database = new PostgreSqlDatabase();
        if (database.WhyAbsent is { } reason)
            Assert.Skip(reason);
        await database.CreateEmptyAsync(Cancel);
        var settings = new Dictionary<string, string> { ["Database:Provider"] = "PostgreSql", ["Database:ConnectionString"] = database.ConnectionString };

        var refused = await HelpdeskProcess.RunAsync(settings, "", Cancel);
        var migrated = await HelpdeskProcess.RunAsync(settings, "", Cancel, "migrate");
        var again = await HelpdeskProcess.RunAsync(settings, "", Cancel, "migrate");
        var backup = await HelpdeskProcess.RunAsync(settings, "", Cancel, "backup", TestFolder.NewPath(".backup"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("Run \"PPI.Helpdesk.Web migrate\" once", refused.Errors, StringComparison.Ordinal);
        Assert.True(migrated.Code == 0, migrated.Errors);
        Assert.Contains("Applied", migrated.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.Code);
        Assert.Equal(1, backup.Code);
        Assert.Contains("pg_dump", backup.Errors, StringComparison.Ordinal);
    }
}
