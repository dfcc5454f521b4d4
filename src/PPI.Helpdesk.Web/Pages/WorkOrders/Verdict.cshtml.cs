using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>It works, or not fixed, from the mail and without signing in. Opening the link changes nothing: mail scanners follow links.</summary>
[AllowAnonymous]
public sealed class VerdictModel(SignedLinks links, AnswerVerdictLink answer) : PageModel
{
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The sealed token of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? T { get; set; }

    [BindProperty]
    public VerdictInput Input { get; set; } = new();

    /// <summary>What was answered just now: it works (true), not fixed (false); null before the answer.</summary>
    public bool? Answered { get; private set; }

    /// <summary>Why the link cannot be used; null when it can.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<SelectListItem> Answers { get; } = [new("It works", "True"), new("Not fixed", "False")];

    private int OrderId => WorkOrder.TryParseNumber(Number, out var id) ? id : throw new NotFoundException();

    /// <summary>The order in which the matter goes on; null unless it was too late to open this one again.</summary>
    public int? GoesOnIn { get; private set; }

    /// <summary>What the customer is asked about; null while the link cannot be used.</summary>
    public VerdictQuestion? Question { get; private set; }

    public string Heading => Question is { } question ? $"{WorkOrder.NumberOf(OrderId)}: {question.Title}" : WorkOrder.NumberOf(OrderId);

    public async Task OnGetAsync([FromQuery(Name = "answer")] string? suggested, CancellationToken cancel)
    {
        Input.Works = suggested switch { "works" => true, "not-fixed" => false, _ => null };
        if (!CheckLink())
            return;
        await AskAsync(cancel);
        Problem ??= Question?.Verdict.WhyOver();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!CheckLink())
            return Page();
        if (Input.Works == false && string.IsNullOrWhiteSpace(Input.Comment))
            ModelState.AddModelError("Input.Comment", "Write what does not work yet, so that we can go on.");
        await AskAsync(cancel);
        if (Problem is not null)
            return Page();
        if (ModelState.IsValid)
            await AnswerAsync(cancel);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task AskAsync(CancellationToken cancel)
    {
        try
        {
            Question = await answer.AskAsync(T, cancel);
        }
        catch (RuleBrokenException refusal)
        {
            Problem = refusal.Message;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }

    private async Task AnswerAsync(CancellationToken cancel)
    {
        try
        {
            GoesOnIn = await answer.RunAsync(T, OrderId, new LinkAnswer(Input.Works!.Value, Input.Score, Input.Comment), cancel);
            Answered = Input.Works;
        }
        catch (RuleBrokenException refusal)
        {
            Problem = refusal.Message;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }

    private bool CheckLink()
    {
        try
        {
            if (links.ReadVerdict(T).WorkOrderId == OrderId)
                return true;
            Problem = "This link is for another work order. Open it from the mail again.";
        }
        catch (RuleBrokenException refusal)
        {
            Problem = refusal.Message;
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }
}

/// <summary>What is typed on the page.</summary>
public sealed class VerdictInput
{
    [Required(ErrorMessage = "Choose whether it works.")]
    public bool? Works { get; set; }

    [MaxLength(WorkOrder.TextLength)]
    public string? Comment { get; set; }

    [Range(1, 10, ErrorMessage = "The score is a whole number from 1 (bad) to 10 (excellent).")]
    public int? Score { get; set; }
}
