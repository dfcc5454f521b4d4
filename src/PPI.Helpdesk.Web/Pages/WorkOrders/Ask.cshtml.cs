using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Ask the customer: The work waits for the answer.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AskModel(WorkOrderDetails details, AskCustomer useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Question, cancel), "The customer is asked.");
}

/// <summary>What is typed on the page.</summary>
public sealed class AskInput
{
    [Required(ErrorMessage = "Write what you need to know."), MaxLength(WorkOrder.TextLength)]
    public string Question { get; set; } = "";
}
