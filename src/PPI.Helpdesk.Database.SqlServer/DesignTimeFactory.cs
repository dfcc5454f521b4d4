using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PPI.Helpdesk.Database.SqlServer;

/// <summary>Lets <c>build/add-migration.sh</c> write SQL Server migrations without a server or a web host.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<HelpdeskDbContext>
{
    public HelpdeskDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        new SqlServerProvider().Configure(options, "Server=design-time;Database=helpdesk");
        return new(options.Options);
    }
}
