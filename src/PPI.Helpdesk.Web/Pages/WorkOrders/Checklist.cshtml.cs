using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The checklist of an operational task: each item is done, left out for a reason, or open.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ChecklistModel(WorkOrderDetails details, MarkChecklist useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ChecklistInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Item, Input.Mark!.Value, Input.Reason, cancel), "The checklist is marked.");
}

/// <summary>What is marked on the page.</summary>
public sealed class ChecklistInput
{
    /// <summary>The item's number within the order.</summary>
    [Range(1, WorkOrder.MaxChecklistItems, ErrorMessage = "Press the button beside the item.")]
    public int Item { get; set; }

    [Required(ErrorMessage = "Choose whether it is done or left out.")]
    public ChecklistMark? Mark { get; set; }

    [MaxLength(WorkOrder.ReasonLength)]
    public string? Reason { get; set; }
}
