using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Change the priority: The policy decides; differ from it only with a reason.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class ReprioritiseModel(WorkOrderDetails details, OverridePriority useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ReprioritiseInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Priority!.Value, Input.Reason, cancel), "The priority is changed.");
}

/// <summary>What is typed on the page.</summary>
public sealed class ReprioritiseInput
{
    [Required(ErrorMessage = "Choose a priority.")]
    public Priority? Priority { get; set; }

    [Required(ErrorMessage = "Write why the priority differs from the policy."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
