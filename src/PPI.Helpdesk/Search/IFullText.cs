using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Search;

/// <summary>The full-text engine of a database. It says which orders have the words; who may see them is asked of those orders in the same statement.</summary>
public interface IFullText
{
    /// <summary>The numbers of the orders of the span with all the terms, to be joined with the orders that somebody may see.</summary>
    Task<IQueryable<int>> MatchingAsync(HelpdeskDbContext db, SearchTerms terms, SearchScope scope, SearchSpan span, CancellationToken cancel);

    /// <summary>What is missing for the engine to be used, and what to do; null when it is used.</summary>
    Task<string?> LimitationAsync(HelpdeskDbContext db, CancellationToken cancel);
}
