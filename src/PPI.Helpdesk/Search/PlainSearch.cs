namespace PPI.Helpdesk.Search;

/// <summary>The same matching without an engine: right, and slow where it has to look at every entry.</summary>
public static class PlainSearch
{
    /// <summary>Entries with all the terms.</summary>
    public static IQueryable<SearchEntry> Having(this IQueryable<SearchEntry> entries, SearchTerms terms, SearchScope scope)
    {
        foreach (var term in terms.All)
        {
            // One or two: a second spelling that is the first one again changes nothing.
            var (first, second) = (Sought(term, term.Spellings[0]), Sought(term, term.Spellings[^1]));
            entries = scope switch
            {
                SearchScope.Title => entries.Where(entry => (" " + entry.TitleWords + " ").Contains(first) || (" " + entry.TitleWords + " ").Contains(second)),
                SearchScope.Public => entries.Where(entry => (" " + entry.PublicWords + " ").Contains(first) || (" " + entry.PublicWords + " ").Contains(second)),
                _ => entries.Where(entry => (" " + entry.PublicWords + " " + entry.InternalWords + " ").Contains(first) || (" " + entry.PublicWords + " " + entry.InternalWords + " ").Contains(second)),
            };
        }
        return entries;
    }

    private static string Sought(SearchTerm term, string spelling) => term.IsBeginning ? $" {spelling}" : $" {spelling} ";
}
