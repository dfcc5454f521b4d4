using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Accept the hand-over: You answer for the work order from now on.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class AcceptHandOverModel(WorkOrderDetails details, AcceptHandOver useCase) : WorkOrderPage(details)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, cancel), "You answer for it now.");
}
