using System.Data.Common;

namespace PPI.Helpdesk.Testing;

/// <summary>A database on a server that the environment names; each test has one of its own, dropped afterwards.</summary>
public abstract class ServerDatabase(string variable, string databaseKey) : TestDatabase
{
    private readonly string name = "helpdesk_" + Guid.NewGuid().ToString("N")[..16];

    public override string? WhyAbsent => Server is null ? $"{variable} is not set: write a connection string to a {Provider.Name} server on which databases may be created." : null;

    protected string? Server => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } server ? server : null;

    public override async Task CreateAsync(CancellationToken cancel)
    {
        ConnectionString = To(name);
        await using var db = NewContext();
        await Provider.MigrateAsync(db, cancel);
    }

    public override async ValueTask DisposeAsync()
    {
        if (ConnectionString.Length == 0)
            return;
        await using var db = NewContext();
        await db.Database.EnsureDeletedAsync();
    }

    protected string To(string database) => new DbConnectionStringBuilder { ConnectionString = Server!, [databaseKey] = database }.ConnectionString;
}
