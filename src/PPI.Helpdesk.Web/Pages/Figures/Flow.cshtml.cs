using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.Web.Figures;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Figures;

/// <summary>The process chain, live: what went where, and how long it had stayed (S0-16).</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class FlowModel(FigureTables tables, DeskDay day) : PageModel
{
    public DashboardQuery Query { get; private set; } = new();

    public FigureScope Scope { get; private set; } = null!;

    public ShownTable Shown { get; private set; } = null!;

    public FlowPicture Picture { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] DashboardQuery query, CancellationToken cancel)
    {
        var me = User.ToActor();
        (Query, Scope) = (query, query.Scope(day.Today));
        var flow = (await tables.RunAsync(me, Scope, only: "flow", cancel))[0];
        (Shown, Picture) = (new ShownTable(flow, query, me.IsTeamLeader), FlowPicture.Of(flow));
    }
}
