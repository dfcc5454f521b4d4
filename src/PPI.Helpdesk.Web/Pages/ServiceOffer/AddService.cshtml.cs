using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>Adds a service.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class AddServiceModel(AddService add) : PageModel
{
    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await add.RunAsync(User.ToActor(), Input.Name, Input.Description ?? "", cancel);
        this.Tell($"{Input.Name.Trim()} is added.");
        return RedirectToPage("Services");
    }
}
