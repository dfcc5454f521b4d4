using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>Lets one transaction of this process begin at a time, the first to come first. SQLite has room for one writer; left to themselves the others sleep on a thread each, and ask again, while nobody writes.</summary>
/// <remarks>It only spares the waiting. Who waits too long, or comes from another process, is served by SQLite's own lock.</remarks>
internal sealed class OneWriter : DbTransactionInterceptor, IDbConnectionInterceptor
{
    public static readonly OneWriter Instance = new();

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> files = [];
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> writing = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (Turn(connection) is var turn && turn.Wait(Patience))
            writing.AddOrUpdate(connection, turn);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Turn(connection) is var turn && await turn.WaitAsync(Patience, cancellationToken))
            writing.AddOrUpdate(connection, turn);
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>Also where a transaction is left without commit or rollback: its connection is closed with it.</summary>
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => End(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(connection);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => End(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(connection);
        return Task.CompletedTask;
    }

    private SemaphoreSlim Turn(DbConnection connection) => files.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1));

    private void End(DbContext? db)
    {
        if (db is not null)
            End(db.Database.GetDbConnection());
    }

    private void End(DbConnection connection)
    {
        if (writing.TryGetValue(connection, out var turn) && writing.Remove(connection))
            turn.Release();
    }
}
