using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests;

/// <summary>The key ring in the database: what one web node protects, another one reads.</summary>
public abstract class KeyRingSuite(TestDatabase database) : DatabaseSuite(database)
{
    [Fact]
    public async Task What_one_node_protects_another_one_reads()
    {
        await using var first = Node();
        await using var second = Node();

        var sealedText = first.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("secret");

        Assert.Equal("secret", second.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText));
        await using var db = NewContext();
        Assert.Equal(1, await db.DataProtectionKeys.CountAsync(Cancel));
    }

    private ServiceProvider Node()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContext<HelpdeskDbContext>(Database.Configure);
        services.AddDataProtection().SetApplicationName("PPI Helpdesk").PersistKeysToDbContext<HelpdeskDbContext>();
        return services.BuildServiceProvider();
    }
}

public sealed class KeyRing_on_Sqlite() : KeyRingSuite(new SqliteDatabase());

public sealed class KeyRing_on_PostgreSql() : KeyRingSuite(new PostgreSqlDatabase());

public sealed class KeyRing_on_SqlServer() : KeyRingSuite(new SqlServerDatabase());
