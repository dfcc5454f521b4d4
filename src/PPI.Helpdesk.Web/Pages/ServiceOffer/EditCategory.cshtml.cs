using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>Changes a category, retires it or brings it back.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class EditCategoryModel(CategoryList categories, ServiceList services, ChangeCategory change, RetireCategory retire, BringBackCategory bringBack)
    : CategoryForm(services), IShownAgain
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>As it is saved now.</summary>
    public CategoryRow Saved { get; private set; } = null!;

    public override async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Saved = await categories.OneAsync(Id, cancel);
        await base.ReadForShowingAsync(cancel);
    }

    public void SeeChanges(Exception faster)
    {
        Input.Version = Saved.Version;
        ModelState.Remove("Input.Version");
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Input = new CategoryInput
        {
            Name = Saved.Name, ServiceId = Saved.ServiceId, Skill = Saved.Skill, SuggestedChannel = Saved.SuggestedChannel, Version = Saved.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await change.RunAsync(User.ToActor(), Id, Input.Version, Input.ToTerms(), cancel);
        this.Tell($"{Input.Name.Trim()} is saved.");
        return RedirectToPage("Categories");
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancel)
    {
        await retire.RunAsync(User.ToActor(), Id, Input.Version, cancel);
        this.Tell("The category is retired.");
        return RedirectToPage("Categories");
    }

    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancel)
    {
        await bringBack.RunAsync(User.ToActor(), Id, Input.Version, cancel);
        this.Tell("The category is in use again.");
        return RedirectToPage("Categories");
    }
}
