using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>Lets one transaction of this process begin at a time, the first to come first. SQLite has room for one writer; left to themselves the others sleep on a thread each, and ask again, while nobody writes.</summary>
/// <remarks>It only spares the waiting. Who waits too long, or comes from another process, is served by SQLite's own lock.</remarks>
internal sealed class OneWriter : DbTransactionInterceptor
{
    public static readonly OneWriter Instance = new();

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> files = [];
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> writing = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        var turn = Turn(connection);
        return turn.Wait(Patience) ? Begin(connection, eventData, turn) : result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        var turn = Turn(connection);
        return await turn.WaitAsync(Patience, cancellationToken) ? Begin(connection, eventData, turn) : result;
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

    /// <summary>Begins the transaction here and now: left to EF, a request that is given up between its turn and its beginning would keep the turn for ever, and nobody would tell.</summary>
    private InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData, SemaphoreSlim turn)
    {
        try
        {
            var begun = InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
            writing.AddOrUpdate(connection, turn);
            connection.StateChange += EndWhenClosed;
            return begun;
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    private SemaphoreSlim Turn(DbConnection connection) => files.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1));

    private void End(DbContext? db)
    {
        if (db is not null)
            End(db.Database.GetDbConnection());
    }

    /// <summary>Also where a transaction is left without commit or rollback. The connection itself tells it: EF closes one without a word when a context goes back to the pool.</summary>
    private void EndWhenClosed(object? connection, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed)
            End((DbConnection)connection!);
    }

    private void End(DbConnection connection)
    {
        if (!writing.TryGetValue(connection, out var turn) || !writing.Remove(connection))
            return;
        connection.StateChange -= EndWhenClosed;
        turn.Release();
    }
}
