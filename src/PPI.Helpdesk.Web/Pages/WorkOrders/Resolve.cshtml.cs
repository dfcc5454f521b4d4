using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Propose a resolution: The customer checks it. It is closed only when they say that it works.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ResolveModel(WorkOrderDetails details, MergedOrders merged, ProposeResolution useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ResolveInput Input { get; set; } = new();

    /// <summary>The orders whose customers read the resolution as well.</summary>
    public IReadOnlyList<MergedOrder> MergedHere { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, new Resolution(Input.Done, Input.Kind, Input.MinutesUsed), cancel), "The customer is asked whether it works.");

    protected override async Task PrepareAsync(CancellationToken cancel) => MergedHere = await merged.RunAsync(Actor, Order.Id, cancel);
}

/// <summary>What is typed on the page.</summary>
public sealed class ResolveInput
{
    [Required(ErrorMessage = "Write what was done."), MaxLength(WorkOrder.TextLength)]
    public string Done { get; set; } = "";

    public ResolutionKind Kind { get; set; }

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time used is a whole number of minutes, from 0 to 43,200.")]
    public int MinutesUsed { get; set; }
}
