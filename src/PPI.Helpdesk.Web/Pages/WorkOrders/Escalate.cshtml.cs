using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Escalate: to a support channel, with what it needs to know.</summary>
[Authorize(Policy = Policies.Helpdesk)]
public sealed class EscalateModel(WorkOrderDetails details, QuestionList questions, EscalateWorkOrder useCase) : WorkOrderPage(details)
{
    [BindProperty]
    public EscalateInput Input { get; set; } = new();

    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Channel is { } channel)
            QuestionFields.Check(ModelState, await questions.OfChannelAsync(channel, cancel), Input.Answers);
        return await ActAsync((actor, seen) => useCase.RunAsync(actor, seen, Input.Channel!.Value, Input.Reason!.Value, QuestionFields.Given(Input.Answers), cancel),
            "It is escalated. Its owner stays accountable until it is closed.");
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Questions = await questions.OfChannelsAsync(cancel);
        foreach (var question in Questions)
            Input.Answers.TryAdd(question.Id, HandoverPackage.Known(question, Order.IntakeAnswers));
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class EscalateInput
{
    [Required(ErrorMessage = "Choose the channel.")]
    public Tier? Channel { get; set; }

    [Required(ErrorMessage = "Choose why it goes to the second level.")]
    public EscalationReason? Reason { get; set; }

    /// <summary>To what the channel needs to know, by the question's id.</summary>
    public Dictionary<int, string?> Answers { get; set; } = [];
}
