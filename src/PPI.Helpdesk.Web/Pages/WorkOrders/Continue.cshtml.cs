using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Not fixed, too late to reopen: the matter goes on in a linked work order.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class ContinueModel(WorkOrderDetails details, ContinueWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ContinueInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var id = await useCase.RunAsync(Actor, OrderId, Input.Reason, Input.SubmissionKey, cancel);
        this.Tell($"{WorkOrder.NumberOf(id)} goes on where {WorkOrder.NumberOf(OrderId)} ended.");
        return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class ContinueInput
{
    /// <summary>The same form sent twice makes one work order; a form without a key is a new one.</summary>
    public Guid SubmissionKey { get; set; } = Guid.NewGuid();

    [Required(ErrorMessage = "Write what does not work."), MaxLength(WorkOrder.TextLength)]
    public string Reason { get; set; } = "";
}
