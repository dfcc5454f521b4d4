using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Undo the merge: the work order goes its own way again.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class SeparateModel(WorkOrderDetails details, SeparateWorkOrders useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public SeparateInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Reason, cancel), "It goes its own way again.");
}

/// <summary>What is typed on the page.</summary>
public sealed class SeparateInput
{
    [Required(ErrorMessage = "Write why they are not the same matter."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
