namespace PPI.Helpdesk.Testing.SqlServerGrammar;

/// <summary>SQL Server could not run what the test just asked of SQLite.</summary>
public sealed class NotForSqlServerException(string message, Exception? cause = null) : Exception(message, cause);
