using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database.PostgreSQL;

/// <summary>PostgreSQL's own full-text search: generated tsvector columns with GIN indexes. No extension is needed.</summary>
/// <remarks>
/// The planner cannot tell a rare beginning of a word from a common one, and would walk a hundred thousand orders for the three that have it. So the
/// statement says which way to go: MATERIALIZED collects from the index, OFFSET 0 walks.
/// </remarks>
internal sealed class PostgreSqlFullText : IFullText
{
    private const string Indexed = """
        WITH matches AS MATERIALIZED (SELECT "WorkOrderId" FROM "SearchEntries" WHERE "{vector}" @@ {0}::tsquery AND "WorkOrderId" > {1} AND "WorkOrderId" < {2})
        SELECT "WorkOrderId" FROM matches
        """;

    private const string Walked = """
        SELECT "WorkOrderId" FROM (SELECT "WorkOrderId", "{vector}" FROM "SearchEntries" WHERE "WorkOrderId" > {1} AND "WorkOrderId" < {2} OFFSET 0) AS newest
        WHERE "{vector}" @@ {0}::tsquery
        """;

    public Task<IQueryable<int>> MatchingAsync(HelpdeskDbContext db, SearchTerms terms, SearchScope scope, SearchSpan span, CancellationToken cancel)
    {
        var vector = scope switch
        {
            SearchScope.Title => "TitleVector",
            SearchScope.Public => "PublicVector",
            _ => "AllVector",
        };
        var statement = (span.IsWhole ? Indexed : Walked).Replace("{vector}", vector, StringComparison.Ordinal);
        return Task.FromResult(db.SearchEntries.FromSqlRaw(statement, Expression(terms), span.Above, span.Below).Select(entry => entry.WorkOrderId));
    }

    public Task<string?> LimitationAsync(HelpdeskDbContext db, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Words hold letters and digits only, so that quotation marks keep them from being operators.</summary>
    private static string Expression(SearchTerms terms) => string.Join(" & ", terms.All.Select(term =>
        $"({string.Join(" | ", term.Spellings.Select(spelling => $"'{spelling}'{(term.IsBeginning ? ":*" : "")}"))})"));
}
