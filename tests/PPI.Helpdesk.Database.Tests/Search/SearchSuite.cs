using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Search;

/// <summary>What the tests of the search have in common: to log orders with words, and to ask for words.</summary>
public abstract class SearchSuite(TestDatabase database) : WorkOrderSuite(database)
{
    protected Task<int> LogAsync(Actor customer, string title, string text) => LogAsync(customer, Draft(customer, title) with { Description = text });

    protected async Task<int[]> FindAsync(Actor actor, string text, SearchFilter filter = SearchFilter.All) =>
        [.. (await PageAsync(actor, text, filter)).Orders.Select(order => order.Id)];

    protected Task<FoundOrders> PageAsync(Actor actor, string text, SearchFilter filter = SearchFilter.All, SearchKey? after = null) =>
        DoAsync((SearchWorkOrders search) => search.RunAsync(actor, SearchTerms.Of(text), filter, after, Cancel));

    protected Task<SearchTerms?> CorrectAsync(Actor actor, string text) =>
        DoAsync((CorrectSpelling correct) => correct.RunAsync(actor, SearchTerms.Of(text), Cancel));

    protected Task NoteAsync(int id, string note) => DoAsync((AddNote add) => add.RunAsync(Consultant, new SeenWorkOrder(id), note, [], Cancel));

    protected Task ReplyAsync(Actor actor, int id, string message) =>
        DoAsync((ReplyToWorkOrder reply) => reply.RunAsync(actor, new SeenWorkOrder(id), message, [], Cancel));

    protected async Task<List<string>> EntriesAsync()
    {
        await using var db = NewContext();
        var entries = await db.SearchEntries.AsNoTracking().OrderBy(entry => entry.WorkOrderId).ToListAsync(Cancel);
        return entries.ConvertAll(entry => $"{entry.WorkOrderId} {entry.Version} {entry.Format} [{entry.TitleWords}] [{entry.PublicWords}] [{entry.InternalWords}]");
    }

    /// <summary>As if the orders had been there before the index was.</summary>
    protected async Task ForgetIndexAsync()
    {
        await using var db = NewContext();
        await db.SearchEntries.ExecuteDeleteAsync(Cancel);
    }
}
