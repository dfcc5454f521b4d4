using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Link: To another work order.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class LinkModel(WorkOrderDetails details, LinkWorkOrders useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Kind, OtherOrder(Input.Other), cancel), "It is linked.");
}

/// <summary>What is typed on the page.</summary>
public sealed class LinkInput
{
    public LinkKind Kind { get; set; }

    [Required(ErrorMessage = "Write the number of the other work order."), MaxLength(20)]
    public string Other { get; set; } = "";
}
