using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>Makes every connection durable and patient. Transactions begin IMMEDIATE by the driver's own default, so writers queue instead of failing half-way.</summary>
/// <remarks>Once for each connection that the driver really opens: EF takes one from the pool for every query, and gives it back.</remarks>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    public static readonly DurableConnection Instance = new();

    // WAL with synchronous=NORMAL may lose acknowledged commits when the power fails; FULL does not.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -4096; PRAGMA wal_autocheckpoint = 8000;";

    private readonly ConditionalWeakTable<sqlite3, object> done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var opened = (SqliteConnection)connection;
        // EF looks whether the file exists through a read-only connection, which could not turn a restored backup to WAL.
        if (done.TryGetValue(opened.Handle!, out _) || IsReadOnly(opened))
            return;
        using var command = opened.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        done.AddOrUpdate(opened.Handle!, this);
    }

    // SQLite works in this process: there is nothing to wait for.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    private static bool IsReadOnly(DbConnection connection) => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);
}
