using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>Lets <c>build/add-migration.sh</c> write SQLite migrations without a web host.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<HelpdeskDbContext>
{
    public HelpdeskDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        new SqliteProvider().Configure(options, "Data Source=design-time.db");
        return new(options.Options);
    }
}
