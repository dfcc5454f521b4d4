using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Operations;

/// <summary>All routine tasks; each opens for change.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class IndexModel(RoutineTaskList tasks) : PageModel
{
    public IReadOnlyList<RoutineTaskRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await tasks.AllAsync(User.ToActor(), cancel);
}
