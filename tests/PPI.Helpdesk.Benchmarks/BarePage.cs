using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>The yardstick P-00, a program of its own: a bare Razor page with fifty rows from one indexed query by raw ADO.NET, and a bare insert of one row, on the same database.</summary>
internal static class BarePage
{
    public const string Verb = "bare";

    public static async Task RunAsync(string provider, string connectionString)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(BarePage).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages();
        builder.Services.AddScoped<DbConnection>(_ => provider == "Sqlite" ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString));
        var app = builder.Build();
        app.MapRazorPages();
        app.MapPost("/bare-insert", InsertAsync);
        await app.RunAsync();
    }

    public static async Task PrepareAsync(DbConnection connection) =>
        await ExecuteAsync(connection, "CREATE TABLE \"BareInserts\" (\"Id\" varchar(36) PRIMARY KEY, \"Text\" varchar(200))", default);

    private static async Task<IResult> InsertAsync(DbConnection connection, CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        // As patient as the helpdesk is; otherwise the driver sleeps for 150 ms when another writer is at work.
        if (connection is SqliteConnection)
            await ExecuteAsync(connection, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000", cancel);
        await ExecuteAsync(connection, "INSERT INTO \"BareInserts\" (\"Id\", \"Text\") VALUES (@id, @text)", cancel, ("@id", Guid.NewGuid().ToString()), ("@text", "Label printer prints blank labels"));
        return Results.Redirect("/");
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancel, params (string Name, string Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed sentences of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync(cancel);
    }
}
