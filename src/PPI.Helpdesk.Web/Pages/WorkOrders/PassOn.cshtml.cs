using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Pass on: To another support channel.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PassOnModel(WorkOrderDetails details, PassOnWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public PassOnInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Channel, Input.Reason, cancel), "It is passed on.");
}

/// <summary>What is typed on the page.</summary>
public sealed class PassOnInput
{
    [Required(ErrorMessage = "Choose a channel.")]
    public Tier Channel { get; set; }

    [Required(ErrorMessage = "Write why the other channel should have it."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
