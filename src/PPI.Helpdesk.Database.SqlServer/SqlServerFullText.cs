using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Search;

namespace PPI.Helpdesk.Database.SqlServer;

/// <summary>SQL Server's full-text search, where it is installed; elsewhere every entry is looked at.</summary>
internal sealed class SqlServerFullText : IFullText
{
    private volatile bool hasIndex;

    public async Task<IQueryable<int>> MatchingAsync(HelpdeskDbContext db, SearchTerms terms, SearchScope scope, SearchSpan span, CancellationToken cancel) =>
        (await HasIndexAsync(db, cancel) ? Indexed(db, terms, scope) : db.SearchEntries.Having(terms, scope))
            .Where(entry => entry.WorkOrderId > span.Above && entry.WorkOrderId < span.Below).Select(entry => entry.WorkOrderId);

    public async Task<string?> LimitationAsync(HelpdeskDbContext db, CancellationToken cancel) => await HasIndexAsync(db, cancel)
        ? null
        : "SQL Server has no full-text index on SearchEntries, so every search reads all of them: right, but slow with many work orders. Install the feature \"Full-Text and Semantic Extractions for Search\", then run the statements of the migration AddSearch again.";

    /// <summary>Each term in any of the columns: CONTAINS over several columns wants all terms in the same one.</summary>
    internal static IQueryable<SearchEntry> Indexed(HelpdeskDbContext db, SearchTerms terms, SearchScope scope)
    {
        IQueryable<SearchEntry> entries = db.SearchEntries;
        foreach (var term in terms.All)
        {
            var sought = string.Join(" OR ", term.Spellings.Select(spelling => $"\"{spelling}{(term.IsBeginning ? "*" : "")}\""));
            entries = scope switch
            {
                SearchScope.Title => entries.Where(entry => EF.Functions.Contains(entry.TitleWords, sought)),
                SearchScope.Public => entries.Where(entry => EF.Functions.Contains(entry.PublicWords, sought)),
                _ => entries.Where(entry => EF.Functions.Contains(entry.PublicWords, sought) || EF.Functions.Contains(entry.InternalWords, sought)),
            };
        }
        return entries;
    }

    private async Task<bool> HasIndexAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        if (!hasIndex)
            hasIndex = await db.Database
                .SqlQueryRaw<int>("SELECT ISNULL(OBJECTPROPERTY(OBJECT_ID(N'SearchEntries'), 'TableHasActiveFulltextIndex'), 0) AS [Value]")
                .SingleAsync(cancel) == 1;
        return hasIndex;
    }
}
