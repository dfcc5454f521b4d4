using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Withdraw the choice: the customer need not choose any more.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class WithdrawWaysModel(WorkOrderDetails details, WithdrawWays useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public WithdrawWaysInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Reason, cancel), "The choice is withdrawn.");
}

/// <summary>What is typed on the page.</summary>
public sealed class WithdrawWaysInput
{
    [Required(ErrorMessage = "Write why it is withdrawn."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
