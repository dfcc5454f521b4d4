using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.People;

/// <summary>Gives somebody an account.</summary>
[Authorize(Policy = Policies.Administrator), RecentProof]
public sealed class NewModel(AddPerson add) : PageModel, IHasProfile
{
    [BindProperty]
    public ProfileInput Profile { get; set; } = new();

    [BindProperty]
    public RolesInput Roles { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var id = await add.RunAsync(User.ToActor(), Profile.ToProfile(), Roles.AllRoles(), Roles.AllChannels(), cancel);
        this.Tell($"{Profile.Name} is added; the invitation is on its way.");
        return LocalRedirect($"/people/{id}");
    }
}
