using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>What the desk asks about a category: the part that the script puts below the field. By itself it leads to the form.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class QuestionsModel(QuestionList questions) : PageModel, IAsksAtIntake
{
    [FromQuery(Name = "part")]
    public bool AsPart { get; set; }

    [FromQuery(Name = "Input.CategoryId")]
    public int? CategoryId { get; set; }

    public DraftInput Input => field ??= new() { CategoryId = CategoryId };

    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!AsPart)
            return RedirectToPage("New", new { category = CategoryId });
        Questions = await questions.AtIntakeAsync(CategoryId, cancel);
        return Page();
    }
}
