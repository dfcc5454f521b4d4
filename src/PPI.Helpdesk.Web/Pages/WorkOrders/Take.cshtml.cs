using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Take: You start working on it. The owner stays accountable.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class TakeModel(WorkOrderDetails details, TakeWorkOrder useCase) : WorkOrderPage(details)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, cancel), "You are working on it.");
}
