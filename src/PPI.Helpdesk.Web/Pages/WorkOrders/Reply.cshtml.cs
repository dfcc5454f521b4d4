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
public sealed class ReplyModel(WorkOrderDetails details, OpenComposer open, ReplyToWorkOrder useCase) : WritingPage<ReplyInput>(details, open, WritingMode.Reply)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SendAsync((actor, seen, files) => useCase.RunAsync(actor, seen, Input.Message, files, cancel), "The message is sent.");
}

/// <summary>What is typed on the page.</summary>
public sealed class ReplyInput : IWritten
{
    [Required(ErrorMessage = "Write a message."), MaxLength(WorkOrder.TextLength)]
    public string Message { get; set; } = "";

    string IWritten.Words
    {
        get => Message;
        set => Message = value;
    }
}
