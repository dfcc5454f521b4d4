using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.PostgreSQL;
using PPI.Helpdesk.Database.Sqlite;
using PPI.Helpdesk.Database.SqlServer;

namespace PPI.Helpdesk.Database.Tests;

/// <summary>Needs no server: the migrations in the repository against the model in the code.</summary>
public sealed class MigrationTests
{
    public static TheoryData<IDatabaseProvider> Providers => [new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider()];

    [Theory, MemberData(nameof(Providers), DisableDiscoveryEnumeration = true)]
    public void The_migrations_hold_the_whole_model(IDatabaseProvider provider)
    {
        using var db = Offline(provider);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"{provider.Name}: the model has changed since its last migration. Run build/add-migration.sh Name.");
    }

    [Fact]
    public void The_three_providers_bear_the_same_migrations()
    {
        var names = Providers.Select(row => { using var db = Offline(row.Data); return db.Database.GetMigrations().ToArray(); }).ToArray();

        Assert.Equal(names[0], names[1]);
        Assert.Equal(names[0], names[2]);
    }

    [Theory, MemberData(nameof(Providers), DisableDiscoveryEnumeration = true)]
    public void Every_text_column_has_a_length(IDatabaseProvider provider)
    {
        using var db = Offline(provider);
        var unbounded = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => property.FindRelationalTypeMapping()!.Converter?.ProviderClrType == typeof(string) || property.ClrType == typeof(string))
            .Where(property => property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        Assert.Empty(unbounded);
    }

    private static HelpdeskDbContext Offline(IDatabaseProvider provider)
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        provider.Configure(options, provider is SqliteProvider ? "Data Source=:memory:" : "Server=nowhere");
        return new(options.Options);
    }
}
