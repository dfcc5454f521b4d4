namespace PPI.Helpdesk.Database;

/// <summary>Which database, and where.</summary>
public sealed record DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite, SqlServer or PostgreSql.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>May be left out for SQLite: the file is App_Data/helpdesk.db then.</summary>
    public string? ConnectionString { get; init; }
}
