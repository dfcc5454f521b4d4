using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.Pages.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>What the pages that log a work order have in common: what is typed, and the desk's questions once a category is chosen.</summary>
public abstract class IntakePage(CategoryList categories, QuestionList questions) : PageModel, IShownAgain, IAsksAtIntake
{
    [BindProperty]
    public DraftInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    /// <summary>Without script: shows what is asked about the chosen category. Nothing is judged yet.</summary>
    public async Task<IActionResult> OnPostQuestionsAsync(CancellationToken cancel)
    {
        foreach (var typed in ModelState.Values)
        {
            typed.Errors.Clear();
            typed.ValidationState = ModelValidationState.Valid;
        }
        await ReadForShowingAsync(cancel);
        return Page();
    }

    public virtual async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Categories = OfferChoices.Of(await categories.ChoicesAsync(cancel));
        Questions = await questions.AtIntakeAsync(Input.CategoryId, cancel);
    }

    /// <summary>Complains about answers that do not fit, and where the chosen category's questions have not been shown yet.</summary>
    protected async Task CheckAnswersAsync(CancellationToken cancel)
    {
        var asked = await questions.AtIntakeAsync(Input.CategoryId, cancel);
        var unseen = Input.AskedAbout == Input.CategoryId ? [] : asked.Where(question => question.CategoryId is not null).ToList();
        QuestionFields.Check(ModelState, asked.Except(unseen), Input.Answers);
        if (unseen.Count > 0)
            ModelState.AddModelError(QuestionFields.NameOf(unseen[0]), unseen.Count == 1 ? "About this we ask one thing more." : $"About this we ask {unseen.Count} things more.");
    }
}

/// <summary>What <c>_IntakeQuestions.cshtml</c> draws.</summary>
public interface IAsksAtIntake
{
    DraftInput Input { get; }

    IReadOnlyList<AskedQuestion> Questions { get; }
}
