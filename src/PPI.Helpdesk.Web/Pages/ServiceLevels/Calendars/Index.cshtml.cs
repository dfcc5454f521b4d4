using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels.Calendars;

/// <summary>All business calendars; each opens for change.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class IndexModel(CalendarList calendars) : PageModel
{
    public IReadOnlyList<CalendarRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await calendars.AllAsync(cancel);
}
