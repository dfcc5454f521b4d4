using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>The intervention ends, with what came of it.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class EndInterventionModel(WorkOrderDetails details, CloseIntervention useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public EndInterventionInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Outcome, cancel), "The intervention is ended.");
}

/// <summary>What is typed on the page.</summary>
public sealed class EndInterventionInput
{
    [Required(ErrorMessage = "Write what came of it."), MaxLength(WorkOrder.TextLength)]
    public string Outcome { get; set; } = "";
}
