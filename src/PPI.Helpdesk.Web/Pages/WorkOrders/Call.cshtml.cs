using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Log a call: What was said with the customer.</summary>
[Authorize(Policy = Policies.Staff), ReceivesFiles]
public sealed class CallModel(WorkOrderDetails details, OpenComposer open, RecordCall useCase) : WritingPage<CallInput>(details, open, WritingMode.Call)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SendAsync((actor, seen, files) => useCase.RunAsync(actor, seen, new CallReport(Input.Direction, Input.Reached, Input.Summary), files, cancel), "The call is logged.");
}

/// <summary>What is typed on the page.</summary>
public sealed class CallInput : IWritten
{
    public CallDirection Direction { get; set; }

    public bool Reached { get; set; } = true;

    [Required(ErrorMessage = "Write what was said."), MaxLength(WorkOrder.TextLength)]
    public string Summary { get; set; } = "";

    string IWritten.Words
    {
        get => Summary;
        set => Summary = value;
    }
}
