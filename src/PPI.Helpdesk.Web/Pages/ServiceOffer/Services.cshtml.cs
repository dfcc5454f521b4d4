using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>All services; each opens for change.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class ServicesModel(ServiceList services) : PageModel
{
    public IReadOnlyList<ServiceRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await services.AllAsync(cancel);
}
