using PPI.Helpdesk.Database;
using PPI.Helpdesk.Database.SqlServer;

namespace PPI.Helpdesk.Testing;

/// <summary>A database on the SQL Server that <c>HELPDESK_TEST_SQLSERVER</c> names.</summary>
public sealed class SqlServerDatabase() : ServerDatabase("HELPDESK_TEST_SQLSERVER", "Database")
{
    public override IDatabaseProvider Provider { get; } = new SqlServerProvider();
}
