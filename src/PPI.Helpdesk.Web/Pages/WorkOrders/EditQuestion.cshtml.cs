using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Changes a question, retires it or brings it back.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class EditQuestionModel(QuestionList questions, ChangeQuestion change, RetireQuestion retire, BringBackQuestion bringBack) : PageModel, IShownAgain, IEditsQuestion
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    /// <summary>As it is saved now.</summary>
    public QuestionRow Saved { get; private set; } = null!;

    /// <summary>The page on which it stands among others.</summary>
    public Crumb List => Saved.Asker.IsChannel() ? new("Hand-over packages", "/settings/hand-over-packages") : new("Questions at intake", "/settings/intake-questions");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Input = QuestionInput.Of(Saved);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await change.RunAsync(User.ToActor(), Seen, Input.ToTerms(), cancel);
        return await DoneAsync("The question is saved.", cancel);
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancel)
    {
        await retire.RunAsync(User.ToActor(), Seen, cancel);
        return await DoneAsync("The question is retired.", cancel);
    }

    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancel)
    {
        await bringBack.RunAsync(User.ToActor(), Seen, cancel);
        return await DoneAsync("The question is asked again.", cancel);
    }

    public async Task ReadForShowingAsync(CancellationToken cancel) => Saved = await questions.OneAsync(Id, cancel);

    public void SeeChanges(Exception faster)
    {
        Input.Version = Saved.Version;
        ModelState.Remove("Input.Version");
    }

    private SeenPolicy Seen => new(Id, Input.Version);

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        this.Tell(done);
        return RedirectToPage(Saved.Asker.IsChannel() ? "Packages" : "IntakeQuestions");
    }
}
