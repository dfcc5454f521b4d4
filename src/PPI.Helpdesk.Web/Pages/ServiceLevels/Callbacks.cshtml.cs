using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels;

/// <summary>The calls that somebody has promised: overdue first, then today's, then those to come.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class CallbacksModel(CallList list, ReaderClock reader, TimeProvider clock) : PageModel
{
    /// <summary>Everybody's; for team leaders.</summary>
    [FromQuery]
    public bool Team { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public IReadOnlyList<CallGroup> Groups { get; private set; } = [];

    public string? NextAddress { get; private set; }

    public Actor Actor => User.ToActor();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Team = Team && Actor.IsTeamLeader;
        var page = await list.RunAsync(Actor, Team, CallKey.Parse(After), cancel);
        var now = clock.Now();
        var today = reader.DayOf(now);
        Groups =
        [
            .. new CallGroup[]
            {
                new("overdue", "Overdue", [.. page.Rows.Where(row => row.CallAt <= now)]),
                new("today", "Due today", [.. page.Rows.Where(row => row.CallAt > now && reader.DayOf(row.CallAt) == today)]),
                new("coming", "Coming", [.. page.Rows.Where(row => row.CallAt > now && reader.DayOf(row.CallAt) != today)]),
            }.Where(group => group.Rows.Count > 0),
        ];
        NextAddress = page.Next is null ? null : $"/callbacks?{(Team ? "team=true&" : "")}after={page.Next}";
    }

    /// <summary>The line below a call; "c" leads into the first one.</summary>
    public CallForm FormOf(CallRow row) =>
        new($"/work-orders/{row.Number}", row.Promise.Number, row.Version, row.Customer, FromList: true) { Key = row == Groups[0].Rows[0] ? "c" : null };
}

/// <summary>Calls that are due alike.</summary>
public sealed record CallGroup(string Id, string Title, IReadOnlyList<CallRow> Rows);
