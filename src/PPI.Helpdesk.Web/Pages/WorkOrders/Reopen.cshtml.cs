using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Not fixed after all: The work order opens again, and the helpdesk looks at it.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class ReopenModel(WorkOrderDetails details, ReopenWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ReopenInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, via: null, Input.Reason, cancel), "The work order is open again.");
}

/// <summary>What is typed on the page.</summary>
public sealed class ReopenInput
{
    [Required(ErrorMessage = "Write what does not work."), MaxLength(WorkOrder.TextLength)]
    public string Reason { get; set; } = "";
}
