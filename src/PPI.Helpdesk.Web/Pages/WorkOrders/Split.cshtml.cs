using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Split off: a message becomes a work order of its own.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class SplitModel(WorkOrderDetails details, SplitWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public SplitInput Input { get; set; } = new();

    public IReadOnlyList<CopiedMessage> Messages { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var id = await useCase.RunAsync(Actor, new SeenWorkOrder(OrderId, Version), Input.Messages, new SplitText(Input.Title, Input.Description), Input.SubmissionKey, cancel);
        this.Tell($"{WorkOrder.NumberOf(id)} is split off.");
        return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
    }

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Messages = [.. View.Records.Select(CopiedMessage.Of).OfType<CopiedMessage>()];
        return Task.CompletedTask;
    }
}

/// <summary>What is chosen and typed on the page.</summary>
public sealed class SplitInput
{
    /// <summary>Their numbers on the timeline.</summary>
    [MinLength(1, ErrorMessage = "Choose the message that is about the other matter.")]
    public List<int> Messages { get; set; } = [];

    [Required(ErrorMessage = "Write in a few words what it is about."), MaxLength(WorkOrder.TitleLength)]
    public string Title { get; set; } = "";

    [Required(ErrorMessage = "Write what the other matter is."), MaxLength(WorkOrder.TextLength)]
    public string Description { get; set; } = "";

    /// <summary>The same form sent twice makes one work order; a form without a key is a new one.</summary>
    public Guid SubmissionKey { get; set; } = Guid.NewGuid();
}
