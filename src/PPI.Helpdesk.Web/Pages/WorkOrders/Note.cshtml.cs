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
public sealed class NoteModel(WorkOrderDetails details, OpenComposer open, AddNote useCase) : WritingPage<NoteInput>(details, open, WritingMode.Note)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SendAsync((actor, seen, files) => useCase.RunAsync(actor, seen, Input.Text, files, cancel), "The note is added.");
}

/// <summary>What is typed on the page.</summary>
public sealed class NoteInput : IWritten
{
    [Required(ErrorMessage = "Write a note."), MaxLength(WorkOrder.TextLength)]
    public string Text { get; set; } = "";

    string IWritten.Words
    {
        get => Text;
        set => Text = value;
    }
}
