using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The reader's own work orders, and those they take part in.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class MineModel(OwnOrderLists orders) : PageModel
{
    [FromQuery]
    public bool Open { get; set; } = true;

    public OwnOrderList Shown { get; private set; } = OwnOrderList.Empty;

    public async Task OnGetAsync([FromQuery] int? before, CancellationToken cancel) =>
        Shown = await orders.RunAsync(User.ToActor(), Open, before, cancel);
}
