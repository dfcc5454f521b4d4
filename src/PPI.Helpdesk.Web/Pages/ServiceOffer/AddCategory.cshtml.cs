using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>Adds a category.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class AddCategoryModel(ServiceList services, AddCategory add) : CategoryForm(services)
{
    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await add.RunAsync(User.ToActor(), Input.ToTerms(), cancel);
        this.Tell($"{Input.Name.Trim()} is added.");
        return RedirectToPage("Categories");
    }
}
