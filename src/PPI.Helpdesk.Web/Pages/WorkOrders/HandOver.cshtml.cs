using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Hand over: You answer for it until it is accepted.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class HandOverModel(WorkOrderDetails details, PeopleToChoose people, OfferHandOver useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.ToId!.Value, Input.Reason, cancel), "It is offered. You answer for it until it is accepted.", cancel);

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        People = [new("Choose somebody", ""), .. Choices.Of(from person in await people.OwnersAsync(cancel) where person.Id != Order.OwnerId && person.Id != Order.RequesterId select person)];
}

/// <summary>What is typed on the page.</summary>
public sealed class HandOverInput
{
    [Required(ErrorMessage = "Choose somebody.")]
    public int? ToId { get; set; }

    [Required(ErrorMessage = "Write why you hand it over."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
