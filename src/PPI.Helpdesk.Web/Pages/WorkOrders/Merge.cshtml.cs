using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Merge: the matter is worked in another customer's work order.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class MergeModel(WorkOrderDetails details, MergeWorkOrders useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public MergeInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, OtherOrder(Input.Other), cancel), "It is merged.");
}

/// <summary>What is typed on the page.</summary>
public sealed class MergeInput
{
    [Required(ErrorMessage = "Write the number of the other work order."), MaxLength(20)]
    public string Other { get; set; } = "";
}
