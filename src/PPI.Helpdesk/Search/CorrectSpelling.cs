using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Search;

/// <summary>
/// What somebody may have meant who finds nothing. It only knows words by which the actor finds an order that they may read, so that a
/// suggestion tells nobody what others wrote.
/// </summary>
public sealed class CorrectSpelling(HelpdeskDbContext db, SearchWorkOrders search)
{
    /// <summary>One mistake in a short word, two in a long one.</summary>
    private const int LongWord = 8;
    private const int CandidatesTried = 5;

    /// <returns>The words with the wrong ones corrected; null where nothing better is known.</returns>
    public async Task<SearchTerms?> RunAsync(Actor actor, SearchTerms terms, CancellationToken cancel)
    {
        var corrected = terms;
        foreach (var term in terms.All.Where(term => SearchSpelling.CanBeCorrected(term.Spellings[0])))
            if (!await search.AnyAsync(actor, new SearchTerms([term]), cancel) && await NearestAsync(actor, term, cancel) is { } right)
                corrected = corrected.Replace(term, right);
        return corrected == terms ? null : corrected;
    }

    private async Task<SearchTerm?> NearestAsync(Actor actor, SearchTerm term, CancellationToken cancel)
    {
        var word = term.Spellings[0];
        var rests = SearchSpelling.Rests(word).ToArray();
        var known = await db.SearchSpellings.AsNoTracking().Where(spelling => rests.Contains(spelling.Letters)).Select(spelling => spelling.Word).Distinct().ToListAsync(cancel);
        var allowed = word.Length < LongWord ? 1 : 2;
        var nearest = known.Select(candidate => (Word: candidate, Mistakes: SearchSpelling.Mistakes(word, candidate)))
            .Where(candidate => candidate.Mistakes <= allowed)
            .OrderBy(candidate => candidate.Mistakes).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Take(CandidatesTried);
        foreach (var (candidate, _) in nearest)
        {
            var right = SearchTerm.Of(candidate);
            if (await search.AnyAsync(actor, new SearchTerms([right]), cancel))
                return right;
        }
        return null;
    }
}
