using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Close as a duplicate: The matter goes on in the other work order.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class DuplicateModel(WorkOrderDetails details, MarkDuplicate useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public DuplicateInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, OtherOrder(Input.Other), cancel), "It is closed as a duplicate.");
}

/// <summary>What is typed on the page.</summary>
public sealed class DuplicateInput
{
    [Required(ErrorMessage = "Write the number of the other work order."), MaxLength(20)]
    public string Other { get; set; } = "";
}
