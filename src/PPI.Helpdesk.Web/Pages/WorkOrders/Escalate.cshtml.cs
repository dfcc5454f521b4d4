using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Escalate: to a support channel, with what it needs to know.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class EscalateModel(WorkOrderDetails details, ChannelNeeds needs, EscalateWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public EscalateInput Input { get; set; } = new();

    public IReadOnlyList<ChannelNeed> Needs { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Channel!.Value, Input.Reason!.Value, PackageQuestions.Given(Input.Answers), cancel),
            "It is escalated. Its owner stays accountable until it is closed.");

    protected override async Task PrepareAsync(CancellationToken cancel) => Needs = await needs.RunAsync(cancel);
}

/// <summary>What is typed on the page.</summary>
public sealed class EscalateInput
{
    [Required(ErrorMessage = "Choose the channel.")]
    public Tier? Channel { get; set; }

    [Required(ErrorMessage = "Choose why it goes to the second level.")]
    public EscalationReason? Reason { get; set; }

    /// <summary>By the id of what the channel needs to know.</summary>
    public Dictionary<int, string?> Answers { get; set; } = [];
}
