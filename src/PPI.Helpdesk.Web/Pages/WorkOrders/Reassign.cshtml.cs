using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Reassign: It moves to the new owner at once.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class ReassignModel(WorkOrderDetails details, PeopleToChoose people, ReassignWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ReassignInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.ToId!.Value, Input.Reason, cancel), "It is reassigned.", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        People = [new("Choose somebody", ""), .. Choices.Of(from person in await people.OwnersAsync(cancel) where person.Id != Order.OwnerId && person.Id != Order.RequesterId select person)];
}

/// <summary>What is typed on the page.</summary>
public sealed class ReassignInput
{
    [Required(ErrorMessage = "Choose somebody.")]
    public int? ToId { get; set; }

    [Required(ErrorMessage = "Write why you reassign it."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
