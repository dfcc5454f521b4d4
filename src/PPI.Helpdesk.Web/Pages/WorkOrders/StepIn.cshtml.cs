using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>A team leader steps in.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class StepInModel(WorkOrderDetails details, PeopleToChoose people, OpenIntervention useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public StepInInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Why, Input.NewOwnerId, cancel), "You have stepped in.");

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Owners = [new($"{View.Owner.Name}, as now", ""), .. Choices.Of(from person in await people.OwnersAsync(cancel) where person.Id != Order.OwnerId && person.Id != Order.RequesterId select person)];
}

/// <summary>What is typed on the page.</summary>
public sealed class StepInInput
{
    [Required(ErrorMessage = "Write why you step in."), MaxLength(WorkOrder.TextLength)]
    public string Why { get; set; } = "";

    /// <summary>Null when the order stays with whom it is.</summary>
    public int? NewOwnerId { get; set; }
}
