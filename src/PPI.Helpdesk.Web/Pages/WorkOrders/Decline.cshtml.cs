using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Not fixed: The helpdesk looks at it again. Nothing is closed before it works.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class DeclineModel(WorkOrderDetails details, DeclineResolution useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public DeclineInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, via: null, Input.Reason, Input.Score, cancel), "Thank you for telling us. The helpdesk looks at it again.");
}

/// <summary>What is typed on the page.</summary>
public sealed class DeclineInput
{
    [Required(ErrorMessage = "Write what does not work yet."), MaxLength(WorkOrder.TextLength)]
    public string Reason { get; set; } = "";

    [Range(1, 10, ErrorMessage = "The score is a whole number from 1 (bad) to 10 (excellent).")]
    public int? Score { get; set; }
}
