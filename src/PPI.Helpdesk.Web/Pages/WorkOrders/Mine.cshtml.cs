using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The reader's own work orders, and those they take part in.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class MineModel(OwnWorkOrders orders) : PageModel
{
    [FromQuery]
    public bool Open { get; set; } = true;

    public OwnWorkOrdersPage Shown { get; private set; } = new([], null);

    public async Task OnGetAsync([FromQuery] int? before, CancellationToken cancel) =>
        Shown = await orders.RunAsync(User.ToActor(), Open, before, cancel);
}
