using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Resume: The work goes on.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ResumeModel(WorkOrderDetails details, ResumeWorkOrder useCase) : WorkOrderPage(details)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, cancel), "The work goes on.");
}
