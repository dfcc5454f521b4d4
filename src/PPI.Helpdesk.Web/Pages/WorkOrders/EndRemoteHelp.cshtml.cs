using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Remote help has ended: what came of it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EndRemoteHelpModel(WorkOrderDetails details, EndRemoteHelp useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public EndRemoteHelpInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Outcome, Input.Minutes, cancel), "The remote help has ended.");
}

/// <summary>What is typed on the page.</summary>
public sealed class EndRemoteHelpInput
{
    [Required(ErrorMessage = "Write what came of it."), MaxLength(WorkOrder.TextLength)]
    public string Outcome { get; set; } = "";

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time is a whole number of minutes, from 0 to 43,200.")]
    public int Minutes { get; set; }
}
