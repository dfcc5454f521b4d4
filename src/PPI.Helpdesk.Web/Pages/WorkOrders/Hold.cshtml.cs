using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Put on hold: it goes on by itself on the date that is named.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class HoldModel(WorkOrderDetails details, HoldWorkOrder useCase, ReaderClock clock) : WorkOrderPage(details)
{
    private static readonly TimeOnly Morning = new(8, 0);

    [BindProperty]
    public HoldInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Reason!.Value, Input.Note, clock.InstantOf(Input.ResumeOn!.Value, Morning), cancel), "It is on hold.");
}

/// <summary>What is typed on the page.</summary>
public sealed class HoldInput
{
    [Required(ErrorMessage = "Choose what it is waiting for.")]
    public HoldReason? Reason { get; set; }

    [Required(ErrorMessage = "Write what is being waited for."), MaxLength(WorkOrder.ReasonLength)]
    public string Note { get; set; } = "";

    [Required(ErrorMessage = "Choose the date on which it goes on.")]
    public DateOnly? ResumeOn { get; set; }
}
