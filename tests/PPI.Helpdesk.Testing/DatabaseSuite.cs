using Microsoft.Extensions.Time.Testing;
using PPI.Helpdesk.Database;
using Xunit;

namespace PPI.Helpdesk.Testing;

/// <summary>Tests that hold on every database: write them once in an abstract class, and derive one class of a line per provider.</summary>
/// <example>
/// <code>
/// public abstract class Queue(TestDatabase database) : DatabaseSuite(database) { [Fact] public async Task ... }
/// public sealed class Queue_on_Sqlite() : Queue(new SqliteDatabase());
/// public sealed class Queue_on_PostgreSql() : Queue(new PostgreSqlDatabase());
/// public sealed class Queue_on_SqlServer() : Queue(new SqlServerDatabase());
/// </code>
/// </example>
public abstract class DatabaseSuite(TestDatabase database) : IAsyncLifetime
{
    protected TestDatabase Database { get; } = database;

    protected FakeTimeProvider Clock { get; } = TestClock.Stopped();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Database.RequireOrSkip();
        await Database.CreateAsync(Cancel);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    protected HelpdeskDbContext NewContext() => Database.NewContext();

    /// <summary>Saves the given entities in a context of their own, as an earlier request would have.</summary>
    protected async Task<T> SaveAsync<T>(T entity) where T : class
    {
        await using var db = NewContext();
        db.Add(entity);
        await db.SaveChangesAsync(Cancel);
        return entity;
    }
}
