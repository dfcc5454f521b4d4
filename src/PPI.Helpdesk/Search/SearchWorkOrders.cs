using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>
/// Finds orders that the actor sees by what was written about them and may be read by the actor: first those whose title has the words, then those
/// that have them anywhere, each the newest first; a page at a time by key.
/// </summary>
public sealed class SearchWorkOrders(HelpdeskDbContext db, IDatabaseProvider provider)
{
    public const int PageSize = 20;

    public async Task<FoundOrders> RunAsync(Actor actor, SearchTerms terms, SearchFilter filter, SearchKey? after, CancellationToken cancel)
    {
        if (terms.IsEmpty)
            return FoundOrders.None;
        var sought = new Sought(actor, terms, filter, (await db.WorkOrders.MaxAsync(order => (int?)order.Id, cancel) ?? 0) + 1);
        List<FoundOrder> found = [];
        if (after is not { InTitle: false })
            found.AddRange(await PageAsync(sought, new SearchKey(InTitle: true, after?.Id ?? int.MaxValue), PageSize + 1, cancel));
        if (found.Count <= PageSize)
        {
            var below = after is { InTitle: false } ? after.Id : int.MaxValue;
            found.AddRange(await PageAsync(sought, new SearchKey(InTitle: false, below), PageSize + 1 - found.Count, cancel));
        }
        var shown = found.Take(PageSize).ToList();
        var next = found.Count > PageSize ? new SearchKey(shown[^1].InTitle, shown[^1].Id) : null;
        return new FoundOrders(await WithExcerptsAsync(actor, terms, shown, cancel), next);
    }

    /// <summary>Whether the actor finds anything at all by these words.</summary>
    internal async Task<bool> AnyAsync(Actor actor, SearchTerms terms, CancellationToken cancel) =>
        await (await MatchingAsync(actor, terms, inTitle: false, SearchSpan.Whole, cancel)).AnyAsync(cancel);

    /// <summary>The newest are walked, and an index is asked for older ones only where those do not fill the page.</summary>
    private async Task<List<FoundOrder>> PageAsync(Sought sought, SearchKey after, int count, CancellationToken cancel)
    {
        var span = SearchSpan.NewestBelow(Math.Min(after.Id, sought.End));
        var found = await RowsAsync(sought, after.InTitle, span, count, cancel);
        if (found.Count < count && !span.IsWhole)
            found.AddRange(await RowsAsync(sought, after.InTitle, new SearchSpan(0, span.Above + 1), count - found.Count, cancel));
        return found;
    }

    private async Task<List<FoundOrder>> RowsAsync(Sought sought, bool inTitle, SearchSpan span, int count, CancellationToken cancel)
    {
        var orders = Filtered(await MatchingAsync(sought.Actor, sought.Terms, inTitle, span, cancel), sought.Filter, sought.Actor.PersonId);
        if (!inTitle)
        {
            var titled = db.SearchEntries.Having(sought.Terms, SearchScope.Title);
            orders = orders.Where(order => !titled.Any(entry => entry.WorkOrderId == order.Id));
        }
        return await orders.OrderByDescending(order => order.Id).Take(count)
            .Select(order => new FoundOrder(
                order.Id, order.Title, order.Status, order.Tier, order.RequesterId,
                db.People.Where(person => person.Id == order.RequesterId).Select(person => person.Name).First(),
                order.LoggedAt, order.LastTouchedAt, inTitle))
            .ToListAsync(cancel);
    }

    /// <summary>Matching and seeing are one statement: what the actor may not see is never counted, paged or shown.</summary>
    private async Task<IQueryable<WorkOrder>> MatchingAsync(Actor actor, SearchTerms terms, bool inTitle, SearchSpan span, CancellationToken cancel)
    {
        var scope = inTitle ? SearchScope.Title : actor.IsStaff ? SearchScope.All : SearchScope.Public;
        var matching = await provider.FullText.MatchingAsync(db, terms, scope, span, cancel);
        var orders = matching.Join(db.WorkOrders.AsNoTracking().VisibleTo(actor), id => id, order => order.Id, (_, order) => order);
        if (scope != SearchScope.All)
            return orders;
        // Staff are customers of their own orders, and find them by what customers may read.
        var me = actor.PersonId;
        var openly = db.SearchEntries.Having(terms, SearchScope.Public);
        return orders.Where(order => order.RequesterId != me || openly.Any(entry => entry.WorkOrderId == order.Id));
    }

    private static IQueryable<WorkOrder> Filtered(IQueryable<WorkOrder> orders, SearchFilter filter, int? me) => filter switch
    {
        SearchFilter.Open => orders.Where(order => order.ClosedAt == null),
        SearchFilter.Closed => orders.Where(order => order.ClosedAt != null),
        SearchFilter.Mine => orders.Where(order => order.OwnerId == me || order.WorkerId == me || order.RequesterId == me),
        _ => orders,
    };

    /// <summary>Adds where the words stand. Only records that the actor may read are looked at; where the title has the words already, only the first.</summary>
    private async Task<IReadOnlyList<FoundOrder>> WithExcerptsAsync(Actor actor, SearchTerms terms, List<FoundOrder> found, CancellationToken cancel)
    {
        var ids = found.Select(order => order.Id).ToArray();
        var further = found.Where(order => !order.InTitle).Select(order => order.Id).ToArray();
        var internally = found.Where(order => actor.SeesInternalRecords(order.RequesterId)).Select(order => order.Id).ToHashSet();
        var records = await db.TimelineRecords.AsNoTracking()
            .Where(record => ids.Contains(record.WorkOrderId) && (record.Sequence == 1 || further.Contains(record.WorkOrderId)) && (record.IsPublic || internally.Contains(record.WorkOrderId)))
            .OrderBy(record => record.WorkOrderId).ThenBy(record => record.Sequence)
            .ToListAsync(cancel);
        var passages = records.ToLookup(record => record.WorkOrderId);
        return [.. found.Select(order => order with { Excerpt = Excerpt.Best(Texts(order, passages[order.Id], internally.Contains(order.Id)), terms) })];
    }

    /// <summary>What stands beside the excerpt anyway is left out.</summary>
    private static IEnumerable<string> Texts(FoundOrder order, IEnumerable<TimelineRecord> records, bool internally) => records
        .SelectMany(Passage.Of)
        .Where(passage => (passage.IsPublic || internally) && passage.Text != order.Title && passage.Text != order.Requester)
        .Select(passage => passage.Text);

    /// <param name="End">Above the newest order.</param>
    private sealed record Sought(Actor Actor, SearchTerms Terms, SearchFilter Filter, int End);
}

/// <summary>Which of the orders.</summary>
public enum SearchFilter
{
    All,
    Open,
    Closed,

    /// <summary>Owned, worked or asked for by me.</summary>
    Mine,
}

/// <summary>The last order of a page; the next page begins after it.</summary>
/// <param name="InTitle">Found by its title: those come first.</param>
public sealed record SearchKey(bool InTitle, int Id)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(InTitle ? 't' : 'w')}{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, which shows the first page.</summary>
    public static SearchKey? Parse(string? text) =>
        text is ['t' or 'w', .. var digits] && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? new SearchKey(text[0] == 't', id)
            : null;
}

/// <summary>One page of found orders.</summary>
public sealed record FoundOrders(IReadOnlyList<FoundOrder> Orders, SearchKey? Next)
{
    public static FoundOrders None { get; } = new([], null);
}

/// <summary>An order that was found.</summary>
public sealed record FoundOrder(
    int Id, string Title, Status Status, Tier Tier, int RequesterId, string Requester, DateTimeOffset LoggedAt, DateTimeOffset LastTouchedAt, bool InTitle)
{
    public string Number => WorkOrder.NumberOf(Id);

    public Excerpt Excerpt { get; init; } = Excerpt.None;
}
