using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Decline the hand-over: It stays with who offered it.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class DeclineHandOverModel(WorkOrderDetails details, DeclineHandOver useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public DeclineHandOverInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Reason, cancel), "Declined. It stays with who offered it.");
}

/// <summary>What is typed on the page.</summary>
public sealed class DeclineHandOverInput
{
    [Required(ErrorMessage = "Write why you decline."), MaxLength(WorkOrder.ReasonLength)]
    public string Reason { get; set; } = "";
}
