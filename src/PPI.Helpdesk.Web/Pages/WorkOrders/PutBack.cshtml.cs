using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Put back: it waits for somebody else of its tier. The owner stays accountable.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PutBackModel(WorkOrderDetails details, PutBackWorkOrder useCase) : WorkOrderPage(details)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, cancel), "It waits for somebody to take it.");
}
