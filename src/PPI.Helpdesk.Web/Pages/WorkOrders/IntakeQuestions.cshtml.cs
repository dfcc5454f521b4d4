using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What the desk asks when an order is logged, by category; each opens for change.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class IntakeQuestionsModel(QuestionList questions) : PageModel
{
    public IReadOnlyList<QuestionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await questions.AllAtIntakeAsync(cancel);
}

/// <summary>Questions that are asked together, under their heading.</summary>
/// <param name="When">The same occasion as the page that adds one knows it.</param>
public sealed record QuestionTable(string Heading, string When, IReadOnlyList<QuestionRow> Rows);
