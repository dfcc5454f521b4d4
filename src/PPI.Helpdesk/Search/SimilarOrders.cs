using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>
/// Orders about the same matter as the subject that is being typed, among those that the actor sees anyway: the same words, in any order, most of them.
/// Nobody is shown that somebody else has logged something.
/// </summary>
public sealed class SimilarOrders(HelpdeskDbContext db, TimeProvider clock)
{
    private const int Most = 3;

    /// <summary>So many of the newest are compared.</summary>
    private const int Compared = 1_000;

    private const int ShortestWord = 3;

    /// <summary>What helped longer ago is as likely to be out of date.</summary>
    private static readonly TimeSpan remembered = TimeSpan.FromDays(180);

    // They stand in every other subject, and tell no matter from another.
    private static readonly HashSet<string> common = ["the", "and", "not", "does", "cannot", "for", "with", "from", "has", "have", "will", "work", "works", "working", "my", "our", "new", "since", "der", "die", "das", "und", "nicht", "mit"];

    public async Task<IReadOnlyList<SimilarOrder>> RunAsync(Actor actor, string? subject, CancellationToken cancel)
    {
        var terms = SearchTerms.Of(subject).All.Where(term => term.Spellings[0].Length >= ShortestWord && !common.Contains(term.Spellings[0])).ToList();
        if (terms.Count == 0)
            return [];
        var since = clock.Now() - remembered;
        var known = await db.WorkOrders.AsNoTracking().VisibleTo(actor)
            .Where(order => order.ClosedAt == null || (!actor.IsStaff && order.Closure == Closure.Confirmed && order.ClosedAt > since))
            .OrderByDescending(order => order.Id).Take(Compared)
            .Join(db.SearchEntries, order => order.Id, entry => entry.WorkOrderId, (order, entry) => new { order.Id, entry.TitleWords })
            .ToListAsync(cancel);
        var best = known.Select(order => (order.Id, Shared: Shared(terms, order.TitleWords)))
            .Where(order => order.Shared * 2 > terms.Count && order.Shared >= Math.Min(2, terms.Count))
            .OrderByDescending(order => order.Shared).ThenByDescending(order => order.Id)
            .Take(Most).Select(order => order.Id).ToList();
        return best.Count == 0 ? [] : await ReadAsync(actor, best, cancel);
    }

    private static int Shared(List<SearchTerm> terms, string titleWords)
    {
        var words = titleWords.Split(' ');
        return terms.Count(term => words.Any(term.Finds));
    }

    private async Task<IReadOnlyList<SimilarOrder>> ReadAsync(Actor actor, List<int> ids, CancellationToken cancel)
    {
        var orders = await db.WorkOrders.AsNoTracking().VisibleTo(actor).Where(order => ids.Contains(order.Id))
            .Select(order => new SimilarOrder(
                order.Id, order.Title, order.Status, order.LoggedAt, order.RequesterId == actor.PersonId,
                db.People.Where(person => person.Id == order.RequesterId).Select(person => person.Name).First(),
                order.Attempts.Where(attempt => attempt.Verdict == Verdict.Accepted).OrderByDescending(attempt => attempt.Number).Select(attempt => attempt.Done).FirstOrDefault()))
            .ToListAsync(cancel);
        return [.. orders.OrderBy(order => ids.IndexOf(order.Id))];
    }
}

/// <summary>An order about what may be the same matter.</summary>
/// <param name="Helped">What was done that its customer accepted; null while it is open.</param>
public sealed record SimilarOrder(int Id, string Title, Status Status, DateTimeOffset LoggedAt, bool IsMine, string Requester, string? Helped)
{
    public string Number => WorkOrder.NumberOf(Id);

    public bool IsOpen => Status != Status.Closed;
}
