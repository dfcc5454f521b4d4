using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Internal note: Only staff read this.</summary>
[Authorize(Policy = Policies.Staff), ReceivesFiles]
public sealed class NoteModel(WorkOrderDetails details, AddNote useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var files = HttpContext.ReceivedFiles();
        return ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Text, files.Stored, cancel), files.Complaint ?? "The note is added.");
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class NoteInput
{
    [Required(ErrorMessage = "Write a note."), MaxLength(WorkOrder.TextLength)]
    public string Text { get; set; } = "";
}
