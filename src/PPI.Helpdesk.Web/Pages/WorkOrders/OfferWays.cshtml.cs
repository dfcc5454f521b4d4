using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Offer a choice: the customer picks one of two or three ways.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class OfferWaysModel(WorkOrderDetails details, ReaderClock clock, OfferWays useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public OfferWaysInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Question, Input.Filled, clock.InstantOf(Input.Until!.Value.AddDays(1), TimeOnly.MinValue), cancel), "The customer is asked to choose.");

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        while (Input.Ways.Count < WorkOrder.MostWays)
            Input.Ways.Add(new WayInput());
        return Task.CompletedTask;
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class OfferWaysInput
{
    [Required(ErrorMessage = "Write what the customer decides."), MaxLength(WorkOrder.ReasonLength)]
    public string Question { get; set; } = "";

    public List<WayInput> Ways { get; set; } = [];

    [Required(ErrorMessage = "Choose until when they can choose.")]
    public DateOnly? Until { get; set; }

    /// <summary>A way left empty is none.</summary>
    internal IReadOnlyList<Way> Filled => [.. Ways.Select(way => new Way(way.Title ?? "", way.Happens ?? "", way.Takes ?? "")).Where(way => way is not { Title: "", Happens: "", Takes: "" })];
}

/// <summary>One way, as it is typed.</summary>
public sealed class WayInput
{
    [MaxLength(WorkOrder.WayTitleLength)]
    public string? Title { get; set; }

    [MaxLength(WorkOrder.ReasonLength)]
    public string? Happens { get; set; }

    [MaxLength(WorkOrder.WayTitleLength)]
    public string? Takes { get; set; }
}
