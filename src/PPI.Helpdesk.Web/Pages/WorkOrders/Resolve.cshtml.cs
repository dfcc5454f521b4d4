using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Attachments;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Propose a resolution: The customer checks it. It is closed only when they say that it works.</summary>
[Authorize(Policy = Policies.Staff), ReceivesFiles]
public sealed class ResolveModel(WorkOrderDetails details, OpenComposer open, ProposeResolution useCase) : WritingPage<ResolveInput>(details, open, WritingMode.Resolve)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SendAsync((actor, seen, files) => useCase.RunAsync(actor, seen, new Resolution(Input.Done, Input.Kind, Input.MinutesUsed), files, cancel), "The customer is asked whether it works.");
}

/// <summary>What is typed on the page.</summary>
public sealed class ResolveInput : IWritten
{
    [Required(ErrorMessage = "Write what was done."), MaxLength(WorkOrder.TextLength)]
    public string Done { get; set; } = "";

    public ResolutionKind Kind { get; set; }

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time used is a whole number of minutes, from 0 to 43,200.")]
    public int MinutesUsed { get; set; }

    string IWritten.Words
    {
        get => Done;
        set => Done = value;
    }
}
