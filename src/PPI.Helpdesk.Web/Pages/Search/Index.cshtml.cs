using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Search;

/// <summary>What is found by words, in the orders and people that the reader may see. A number goes straight to its order.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class SearchModel(FindByNumber byNumber, SearchWorkOrders orders, SearchPeople people, CorrectSpelling correct) : PageModel
{
    public SearchQuery Asked { get; private set; } = new();

    public Actor Actor => User.ToActor();

    public SearchTerms Terms { get; private set; } = SearchTerms.Of(null);

    public FoundOrders Found { get; private set; } = FoundOrders.None;

    public IReadOnlyList<FoundPerson> People { get; private set; } = [];

    /// <summary>Whether these are not the words that were typed, but those that may have been meant.</summary>
    public bool IsCorrected { get; private set; }

    public bool IsNothing => Found.Orders.Count == 0 && People.Count == 0;

    public IReadOnlyList<SearchChip> Chips => SearchChip.For(Actor, Asked);

    public string? NextAddress => Found.Next is { } next ? SearchChip.AddressOf(Asked.Q, Asked.Which, next) : null;

    public async Task<IActionResult> OnGetAsync([FromQuery] SearchQuery query, CancellationToken cancel)
    {
        Asked = query;
        if (Asked is { Which: SearchFilter.All, After: null } && await byNumber.RunAsync(Actor, Asked.Q, cancel) is { } number)
            return Redirect($"/work-orders/{number}");
        await FindAsync(SearchTerms.Of(Asked.Q), cancel);
        if (IsNothing && await correct.RunAsync(Actor, Terms, cancel) is { } meant)
        {
            IsCorrected = true;
            await FindAsync(meant, cancel);
        }
        return Page();
    }

    private async Task FindAsync(SearchTerms terms, CancellationToken cancel)
    {
        Terms = terms;
        Found = await orders.RunAsync(Actor, terms, Asked.Which, SearchKey.Parse(Asked.After), cancel);
        // People stand above the first page, and have nothing to do with which orders are shown.
        People = Asked is { Which: SearchFilter.All, After: null } ? await people.RunAsync(Actor, terms, cancel) : [];
    }
}

/// <summary>The search as it stands in the address; what does not fit is as if it were not there.</summary>
public sealed class SearchQuery
{
    public string? Q { get; set; }
    public SearchFilter Which { get; set; }
    public string? After { get; set; }
}

/// <summary>A choice among what is found.</summary>
public sealed record SearchChip(string Text, string Address, bool IsShown)
{
    public static IReadOnlyList<SearchChip> For(Actor actor, SearchQuery asked)
    {
        (string Text, SearchFilter Which)[] choices = actor.IsStaff
            ? [("All", SearchFilter.All), ("Open", SearchFilter.Open), ("Closed", SearchFilter.Closed), ("Mine", SearchFilter.Mine)]
            : [("All", SearchFilter.All), ("Open", SearchFilter.Open), ("Done", SearchFilter.Closed)];
        return [.. choices.Select(choice => new SearchChip(choice.Text, AddressOf(asked.Q, choice.Which), asked.Which == choice.Which))];
    }

    public static string AddressOf(string? text, SearchFilter which, SearchKey? after = null)
    {
        var query = new QueryBuilder { { "q", text ?? "" } };
        if (which != SearchFilter.All)
            query.Add("which", which.ToString());
        if (after is not null)
            query.Add("after", after.ToString());
        return $"/search{query}";
    }
}
