using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests;

public sealed class OneWriterTests : IAsyncLifetime
{
    private readonly SqliteDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await database.CreateAsync(Cancel);

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("commit")]
    [InlineData("roll back")]
    [InlineData("leave")]
    [InlineData("leave the context")]
    public async Task On_SQLite_the_second_transaction_waits_without_a_thread_until_the_first_has_ended(string end)
    {
        await using var first = database.NewContext();
        await using var second = database.NewContext();
        var writing = await first.Database.BeginTransactionAsync(Cancel);

        // SQLite's own waiting would block this line, and fail after five seconds.
        var waiting = second.Database.BeginTransactionAsync(Cancel);
        Assert.False(waiting.IsCompleted);

        if (end == "commit")
            await writing.CommitAsync(Cancel);
        else if (end == "roll back")
            await writing.RollbackAsync(Cancel);
        else if (end == "leave")
            await writing.DisposeAsync();
        else
            await first.DisposeAsync();
        await using var next = await waiting;
        await next.CommitAsync(Cancel);
    }

    [Fact]
    public async Task A_transaction_that_gives_up_waiting_leaves_its_turn_to_the_next()
    {
        await using var first = database.NewContext();
        await using var second = database.NewContext();
        await using var third = database.NewContext();
        var writing = await first.Database.BeginTransactionAsync(Cancel);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = second.Database.BeginTransactionAsync(patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await writing.CommitAsync(Cancel);

        await using var next = await third.Database.BeginTransactionAsync(Cancel);
        Assert.Equal(0, await third.AuditRecords.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_context_that_goes_back_to_the_pool_with_its_connection_open_leaves_its_turn_to_the_next()
    {
        await using var second = database.NewContext();
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        database.Provider.Configure(options, database.ConnectionString);
        var pool = new PooledDbContextFactory<HelpdeskDbContext>(options.Options);
        await using (var first = await pool.CreateDbContextAsync(Cancel))
        {
            // As EF leaves it when the browser was closed in the middle of a statement.
            await first.Database.OpenConnectionAsync(Cancel);
            await first.Database.BeginTransactionAsync(Cancel);
        }

        // Nobody writes, so there is nothing to wait for.
        var next = second.Database.BeginTransactionAsync(Cancel);
        Assert.True(next.IsCompletedSuccessfully, "The turn was lost: every writer waits until its patience ends.");
        await (await next).CommitAsync(Cancel);
    }
}
