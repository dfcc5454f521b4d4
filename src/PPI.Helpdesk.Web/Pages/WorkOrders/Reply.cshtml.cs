using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Reply: Customer and staff read this.</summary>
[Authorize(Policy = Policies.Employee), ReceivesFiles]
public sealed class ReplyModel(WorkOrderDetails details, ReplyToWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var files = HttpContext.ReceivedFiles();
        return ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Message, files.Stored, cancel), files.Complaint ?? "The message is sent.");
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class ReplyInput
{
    [Required(ErrorMessage = "Write a message."), MaxLength(WorkOrder.TextLength)]
    public string Message { get; set; } = "";
}
