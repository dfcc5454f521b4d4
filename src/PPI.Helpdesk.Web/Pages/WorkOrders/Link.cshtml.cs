using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Links: with which other work orders this one has to do.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class LinkModel(WorkOrderDetails details, LinkWorkOrders link, UnlinkWorkOrders unlink) : WorkOrderPage(details)
{
    [BindProperty]
    public LinkInput Input { get; set; } = new();

    /// <summary>Those that people have set here, and may remove.</summary>
    public IReadOnlyList<LinkedOrder> Links { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => link.RunAsync(actor, seen, Input.Kind, OtherOrder(Input.Other), cancel), "It is linked.");

    public Task<IActionResult> OnPostRemoveAsync([FromForm] LinkKind kind, [FromForm] int otherId, CancellationToken cancel)
    {
        ModelState.Remove("Input.Other");
        return ActAsync((actor, seen) => unlink.RunAsync(actor, seen, kind, otherId, cancel), "The link is removed.");
    }

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Links = [.. View.Linked.Where(linked => linked.FromHere && linked.Kind.IsChosenByPeople())];
        return Task.CompletedTask;
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class LinkInput
{
    public LinkKind Kind { get; set; }

    [Required(ErrorMessage = "Write the number of the other work order."), MaxLength(20)]
    public string Other { get; set; } = "";
}
