using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>Copies the live database page by page with SQLite's online backup, while others read and write.</summary>
internal static class SqliteBackup
{
    public static async Task WriteAsync(HelpdeskDbContext db, string path, CancellationToken cancel)
    {
        if (File.Exists(path))
            throw new RuleBrokenException($"{path} exists already. Name a new file, so that no earlier backup is lost.");
        if (!await db.Database.CanConnectAsync(cancel))
            throw new RuleBrokenException("There is no database to copy where Database:ConnectionString points. Correct the setting, or start the program once.");
        var part = path + ".part";
        File.Delete(part);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString());
            await target.OpenAsync(cancel);
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(target);
            await CheckAsync(target, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        File.Move(part, path);
    }

    private static async Task CheckAsync(SqliteConnection copy, CancellationToken cancel)
    {
        // A backup is one file: without this the copy would keep a -wal file beside it.
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA integrity_check;";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        if (reader.GetString(0) is not "ok" and var finding)
            throw new InvalidOperationException($"The backup is damaged: {finding}. The database itself may be; run PRAGMA integrity_check on it.");
    }
}
