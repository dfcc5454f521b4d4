using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>The yardstick P-00: a bare Razor page with fifty rows from one indexed query by raw ADO.NET, and a bare insert of one row, on the same database.</summary>
internal sealed class BarePage : IAsyncDisposable
{
    private readonly WebApplication app;

    private BarePage(WebApplication app) => this.app = app;

    public Uri Root => new(app.Urls.First());

    public static async Task<BarePage> StartAsync(TestDatabase database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(BarePage).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorPages();
        builder.Services.AddDbContext<HelpdeskDbContext>(context => database.Provider.Configure(context, database.ConnectionString));
        var app = builder.Build();
        app.MapRazorPages();
        app.MapPost("/bare-insert", InsertAsync);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<HelpdeskDbContext>().Database.ExecuteSqlRawAsync("CREATE TABLE \"BareInserts\" (\"Id\" varchar(36) PRIMARY KEY, \"Text\" varchar(200))");
        await app.StartAsync();
        return new BarePage(app);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static async Task<IResult> InsertAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancel);
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO \"BareInserts\" (\"Id\", \"Text\") VALUES (@id, @text)";
        insert.Parameters.Add(Parameter(insert, "@id", Guid.NewGuid().ToString()));
        insert.Parameters.Add(Parameter(insert, "@text", "Label printer prints blank labels"));
        await insert.ExecuteNonQueryAsync(cancel);
        return Results.Redirect("/");
    }

    internal static System.Data.Common.DbParameter Parameter(System.Data.Common.DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}
