using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Log a call: What was said with the customer.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class CallModel(WorkOrderDetails details, RecordCall useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public CallInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Direction, Input.Reached, Input.Summary, cancel), "The call is logged.");
}

/// <summary>What is typed on the page.</summary>
public sealed class CallInput
{
    public CallDirection Direction { get; set; }

    public bool Reached { get; set; } = true;

    [Required(ErrorMessage = "Write what was said."), MaxLength(WorkOrder.TextLength)]
    public string Summary { get; set; } = "";
}
