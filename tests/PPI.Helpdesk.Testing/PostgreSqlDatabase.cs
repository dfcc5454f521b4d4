using Npgsql;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Database.PostgreSQL;

namespace PPI.Helpdesk.Testing;

/// <summary>A database on the PostgreSQL server that <c>HELPDESK_TEST_POSTGRESQL</c> names, copied from one that was migrated once for the whole run.</summary>
public sealed class PostgreSqlDatabase() : ServerDatabase("HELPDESK_TEST_POSTGRESQL", "Database")
{
    private static readonly SemaphoreSlim Alone = new(1);
    private static PostgreSqlDatabase? template;

    public override IDatabaseProvider Provider { get; } = new PostgreSqlProvider();

    public override async Task CreateAsync(CancellationToken cancel)
    {
        await Alone.WaitAsync(cancel);
        try
        {
            template ??= await MigratedAsync(cancel);
            var name = "helpdesk_" + Guid.NewGuid().ToString("N")[..16];
            await RunAsync($"CREATE DATABASE {name} TEMPLATE {NameIn(template.ConnectionString)}", cancel);
            ConnectionString = Unpooled(name);
        }
        finally
        {
            Alone.Release();
        }
    }

    /// <summary>A database without our tables, as an administrator makes it before the first start.</summary>
    public async Task CreateEmptyAsync(CancellationToken cancel)
    {
        var name = "helpdesk_empty_" + Guid.NewGuid().ToString("N")[..16];
        await RunAsync($"CREATE DATABASE {name}", cancel);
        ConnectionString = Unpooled(name);
    }

    private static async Task<PostgreSqlDatabase> MigratedAsync(CancellationToken cancel)
    {
        var database = new PostgreSqlDatabase();
        database.ConnectionString = database.Unpooled("helpdesk_template_" + Guid.NewGuid().ToString("N")[..16]);
        await using var db = database.NewContext();
        await database.Provider.MigrateAsync(db, cancel);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return database;
    }

    private async Task RunAsync(string statement, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Unpooled("postgres"));
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    // A template with a pooled connection still open to it cannot be copied.
    private string Unpooled(string database) => new NpgsqlConnectionStringBuilder(To(database)) { Pooling = false }.ToString();

    private static string NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;
}
