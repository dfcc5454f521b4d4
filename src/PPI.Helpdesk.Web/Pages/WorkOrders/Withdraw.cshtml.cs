using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Withdraw: Nothing more is done about it.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class WithdrawModel(WorkOrderDetails details, WithdrawWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Reason, cancel), "The work order is withdrawn.");
}

/// <summary>What is typed on the page.</summary>
public sealed class WithdrawInput
{
    [MaxLength(WorkOrder.ReasonLength)]
    public string? Reason { get; set; }
}
