using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PPI.Helpdesk.Database.PostgreSQL;

/// <summary>Lets <c>build/add-migration.sh</c> write PostgreSQL migrations without a server or a web host.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<HelpdeskDbContext>
{
    public HelpdeskDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        new PostgreSqlProvider().Configure(options, "Host=design-time;Database=helpdesk");
        return new(options.Options);
    }
}
