using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.Web.Figures;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Figures;

/// <summary>The work orders behind a number.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class OrdersModel(FigureRows rows, DeskDay day) : PageModel
{
    private const string Address = "/dashboard/orders";

    public DashboardQuery Query { get; private set; } = new();

    public FigureScope Scope { get; private set; } = null!;

    public FigureRowPage Shown { get; private set; } = new([], 0, null);

    public string? NextAddress => Shown.Next is { } next ? Query.AddressOf(Address, choice: Query.Choice, more: ("before", FormattableString.Invariant($"{next}"))) : null;

    /// <summary>What is open now is the same in every period.</summary>
    public bool IsOfPeriod => Query.Now is null && Query.Age is null;

    public async Task OnGetAsync([FromQuery] DashboardQuery query, CancellationToken cancel)
    {
        (Query, Scope) = (query, query.Scope(day.Today));
        Shown = await rows.RunAsync(User.ToActor(), Scope, query.Choice, query.Before, cancel);
    }
}
