using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Access;

/// <summary>The same helpdesk on a server's database.</summary>
public sealed class AccessWorldOnPostgreSql() : AccessWorld(new PostgreSqlDatabase());
