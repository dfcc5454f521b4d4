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
public sealed class EvaluateModel(WorkOrderDetails details, QuestionList questions, PeopleToChoose people, EvaluateWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public EvaluateInput Input { get; set; } = new();

    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> TeamLeaders { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Choice == EvaluationChoice.OtherTier && Input.Tier.IsChannel())
            QuestionFields.Check(ModelState, await questions.OfChannelAsync(Input.Tier, cancel), Input.Answers);
        return await ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Decision, cancel), "It goes on as you decided.");
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Questions = await questions.OfChannelsAsync(cancel);
        foreach (var question in Questions)
            Input.Answers.TryAdd(question.Id, HandoverPackage.Known(question, Order.IntakeAnswers));
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

    /// <summary>To what the channel needs to know, by the question's id.</summary>
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
        PackageAnswers = QuestionFields.Given(Answers),
        MinutesUsed = MinutesUsed,
        TeamLeaderId = TeamLeaderId,
        NewTitle = NewTitle ?? "",
        NewDescription = NewDescription ?? "",
    };
}
