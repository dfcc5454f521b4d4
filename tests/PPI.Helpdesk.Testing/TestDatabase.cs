using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Testing;

/// <summary>A migrated, empty database of one test's own.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract IDatabaseProvider Provider { get; }

    /// <summary>Why this database cannot be used here, or null when it can.</summary>
    public abstract string? WhyAbsent { get; }

    public string ConnectionString { get; protected set; } = "";

    /// <summary>Skips the running test where this database is not, or fails it where HELPDESK_TEST_REQUIRED names it.</summary>
    public void RequireOrSkip()
    {
        if (WhyAbsent is { } reason)
            Requirement.Lacks(Provider.Name, reason);
    }

    public abstract Task CreateAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    public HelpdeskDbContext NewContext() => new(Options());

    public DbContextOptions<HelpdeskDbContext> Options()
    {
        var options = new DbContextOptionsBuilder<HelpdeskDbContext>();
        Configure(options);
        return options.Options;
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        Provider.Configure(options.EnableSensitiveDataLogging(), ConnectionString);
        Observe(options);
    }

    /// <summary>What a test run adds to a context of this database.</summary>
    public virtual void Observe(DbContextOptionsBuilder options)
    {
    }
}
