using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Return to the helpdesk: Say what is missing, or why it is not yours.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ReturnModel(WorkOrderDetails details, ReturnWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ReturnInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Reason!.Value, Input.Note, cancel), "It is with the helpdesk again.");
}

/// <summary>What is typed on the page.</summary>
public sealed class ReturnInput
{
    [Required(ErrorMessage = "Choose why you return it.")]
    public ReturnReason? Reason { get; set; }

    [Required(ErrorMessage = "Write what is missing, or what should happen."), MaxLength(WorkOrder.ReasonLength)]
    public string Note { get; set; } = "";
}
