using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Change the subject: The old one stays on the timeline.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class RetitleModel(WorkOrderDetails details, RetitleWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public RetitleInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Title, cancel), "The subject is changed.");
}

/// <summary>What is typed on the page.</summary>
public sealed class RetitleInput
{
    [Required(ErrorMessage = "Write in a few words what it is about."), MaxLength(WorkOrder.TitleLength)]
    public string Title { get; set; } = "";
}
