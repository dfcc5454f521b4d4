using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database.Sqlite;

/// <summary>SQLite's FTS5. The table SearchText holds no text of its own: triggers on SearchEntries keep its index.</summary>
internal sealed class SqliteFullText : IFullText
{
    public Task<IQueryable<int>> MatchingAsync(HelpdeskDbContext db, SearchTerms terms, SearchScope scope, SearchSpan span, CancellationToken cancel) =>
        Task.FromResult(db.SearchEntries
            .FromSqlRaw("""SELECT rowid AS "WorkOrderId" FROM "SearchText" WHERE "SearchText" MATCH {0} AND rowid > {1} AND rowid < {2}""", Expression(terms, scope), span.Above, span.Below)
            .Select(entry => entry.WorkOrderId));

    public Task<string?> LimitationAsync(HelpdeskDbContext db, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Words hold letters and digits only, so that quotation marks keep them from being operators.</summary>
    private static string Expression(SearchTerms terms, SearchScope scope)
    {
        var columns = scope switch
        {
            SearchScope.Title => "TitleWords",
            SearchScope.Public => "PublicWords",
            _ => "PublicWords InternalWords",
        };
        var all = terms.All.Select(term => $"({string.Join(" OR ", term.Spellings.Select(spelling => $"\"{spelling}\"{(term.IsBeginning ? " *" : "")}"))})");
        return $"{{{columns}}} : ({string.Join(" AND ", all)})";
    }
}
