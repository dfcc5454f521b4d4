using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Take the offer back: You keep the work order.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class WithdrawHandOverModel(WorkOrderDetails details, WithdrawHandOver useCase) : WorkOrderPage(details)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, cancel), "The offer is withdrawn.");
}
