using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>Migrates one file at a time, and recovers when an earlier migration was killed.</summary>
/// <remarks>
/// EF's own lock is a row in a table, which a killed process leaves behind for ever. A lock on a file beside the database is released by the operating system when its
/// holder dies: whoever holds it knows that nobody else migrates, and that a row found in EF's table is a dead one.
/// </remarks>
internal static class SqliteMigration
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        await using var alone = await LockAsync(file + ".migrating", cancel);
        await RemoveDeadLockAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Patience && File.Exists(path))
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    private static async Task RemoveDeadLockAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        if (!await db.Database.CanConnectAsync(cancel))
            return;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
