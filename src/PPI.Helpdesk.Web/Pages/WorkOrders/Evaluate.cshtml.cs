using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Evaluate: the customer declined, and the helpdesk decides how it goes on.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class EvaluateModel(WorkOrderDetails details, ChannelNeeds needs, PeopleToChoose people, EvaluateWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public EvaluateInput Input { get; set; } = new();

    public IReadOnlyList<ChannelNeed> Needs { get; private set; } = [];

    public IReadOnlyList<SelectListItem> TeamLeaders { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Decision, cancel), "It goes on as you decided.");

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Needs = await needs.RunAsync(cancel);
        TeamLeaders = Choices.Of(await people.TeamLeadersAsync(cancel));
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class EvaluateInput
{
    [Required(ErrorMessage = "Choose how it goes on.")]
    public EvaluationChoice? Choice { get; set; }

    [Required(ErrorMessage = "Write the new facts, the reason, or the explanation."), MaxLength(WorkOrder.TextLength)]
    public string Text { get; set; } = "";

    public Tier Tier { get; set; }

    /// <summary>By the id of what the channel needs to know.</summary>
    public Dictionary<int, string?> Answers { get; set; } = [];

    [MaxLength(WorkOrder.TitleLength)]
    public string? NewTitle { get; set; }

    [MaxLength(WorkOrder.TextLength)]
    public string? NewDescription { get; set; }

    public int? TeamLeaderId { get; set; }

    [Range(0, WorkOrder.MaxMinutes, ErrorMessage = "The time used is a whole number of minutes, from 0 to 43,200.")]
    public int MinutesUsed { get; set; }

    internal Evaluation Decision => new(Choice!.Value, Text)
    {
        Tier = Tier,
        PackageAnswers = PackageQuestions.Given(Answers),
        MinutesUsed = MinutesUsed,
        TeamLeaderId = TeamLeaderId,
        NewTitle = NewTitle ?? "",
        NewDescription = NewDescription ?? "",
    };
}
