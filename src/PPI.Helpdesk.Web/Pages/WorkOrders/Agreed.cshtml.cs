using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What the team leader who stepped in agreed on with the customer.</summary>
[Authorize(Policy = Policies.TeamLeader)]
public sealed class AgreedModel(WorkOrderDetails details, AgreeWithCustomer useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public AgreedInput Input { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken cancel)
    {
        await base.OnGetAsync(cancel);
        Input.Agreed = Order.OpenIntervention?.Agreed ?? "";
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Agreed, cancel), "What was agreed is written down.");
}

/// <summary>What is typed on the page.</summary>
public sealed class AgreedInput
{
    [Required(ErrorMessage = "Write what was agreed with the customer."), MaxLength(WorkOrder.TextLength)]
    public string Agreed { get; set; } = "";
}
