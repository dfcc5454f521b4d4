using Hangfire;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database;

/// <summary>What differs between the databases; each provider project implements it once. No provider's SQL stands elsewhere.</summary>
public interface IDatabaseProvider
{
    /// <summary>The name written in configuration under <c>Database:Provider</c>: Sqlite, SqlServer or PostgreSql.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Where Hangfire keeps its queue. It holds no fact of ours: losing it loses nothing.</summary>
    JobStorage OpenJobs(string connectionString);

    /// <summary>Applies pending migrations; recovers from a migration that a killed process left half-way.</summary>
    Task MigrateAsync(HelpdeskDbContext db, CancellationToken cancel);

    /// <summary>Writes a consistent copy of the live database to a file, or refuses with the tool to use instead.</summary>
    Task BackUpAsync(HelpdeskDbContext db, string path, CancellationToken cancel);

    /// <summary>How this database finds words.</summary>
    IFullText FullText { get; }

    /// <summary>Whether the save failed because a unique key exists already (and not for another reason).</summary>
    bool IsUniqueViolation(DbUpdateException failure);
}
