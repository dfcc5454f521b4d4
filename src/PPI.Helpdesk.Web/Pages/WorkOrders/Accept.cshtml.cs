using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>It works: The work order is closed when the customer is satisfied.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class AcceptModel(WorkOrderDetails details, AcceptResolution useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public AcceptInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, via: null, Input.Score, Input.Comment, cancel), "Thank you. The work order is closed.");
}

/// <summary>What is typed on the page.</summary>
public sealed class AcceptInput
{
    [Range(1, 10, ErrorMessage = "The score is a whole number from 1 (bad) to 10 (excellent).")]
    public int? Score { get; set; }

    [MaxLength(WorkOrder.TextLength)]
    public string? Comment { get; set; }
}
