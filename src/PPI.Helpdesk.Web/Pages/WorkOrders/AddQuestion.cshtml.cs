using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Adds a question: at intake, about a category or all, or to a channel's hand-over package.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class AddQuestionModel(CategoryList categories, AddQuestion add) : PageModel, IShownAgain, IEditsQuestion
{
    private const string Always = nameof(Tier.Helpdesk);

    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    /// <summary>A category's id, "Helpdesk" for all of them, or a channel.</summary>
    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    public IReadOnlyList<SelectListItem> Occasions { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        if (!Occasions.Any(occasion => occasion.Value == When))
            ModelState.AddModelError(nameof(When), "Choose from the list when it is asked.");
        if (!ModelState.IsValid)
            return Page();
        var asker = Tiers.Channels.FirstOrDefault(channel => channel.ToString() == When);
        await add.RunAsync(User.ToActor(), asker, int.TryParse(When, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null, Input.ToTerms(), cancel);
        this.Tell("The question is added.");
        return RedirectToPage(asker.IsChannel() ? "Packages" : "IntakeQuestions");
    }

    public async Task ReadForShowingAsync(CancellationToken cancel)
    {
        var (intake, handOver) = (new SelectListGroup { Name = "At intake, about" }, new SelectListGroup { Name = "In the hand-over package of" });
        Occasions =
        [
            new("Whatever it is about", Always) { Group = intake },
            .. (await categories.ChoicesAsync(cancel)).Select(category => new SelectListItem(category.Name, $"{category.Id}") { Group = intake }),
            .. Tiers.Channels.Select(channel => new SelectListItem(channel.Label(), channel.ToString()) { Group = handOver }),
        ];
    }
}

/// <summary>A page that has the fields of a question.</summary>
public interface IEditsQuestion
{
    QuestionInput Input { get; }
}
