using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What handing over and reassigning have in common: somebody else to choose who is to answer for the order, and why.</summary>
public abstract class NextOwnerPage(WorkOrderDetails details, PeopleToChoose people) : WorkOrderPage(details)
{
    [BindProperty]
    public NextOwnerInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        People = [new("Choose somebody", ""), .. Choices.Of(from person in await people.OwnersAsync(cancel) where person.Id != Order.OwnerId && person.Id != Order.RequesterId select person)];
}

/// <summary>What is typed on the page.</summary>
public sealed class NextOwnerInput
{
    [Required(ErrorMessage = "Choose somebody.")]
    public int? ToId { get; set; }

    [Required(ErrorMessage = "Write why it goes to somebody else."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
