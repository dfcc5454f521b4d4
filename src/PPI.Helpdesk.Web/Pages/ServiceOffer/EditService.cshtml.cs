using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceOffer;

/// <summary>Changes a service, retires it or brings it back.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class EditServiceModel(ServiceList services, ChangeService change, RetireService retire, BringBackService bringBack) : PageModel, IShownAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    /// <summary>As it is saved now.</summary>
    public ServiceRow Saved { get; private set; } = null!;

    public async Task ReadForShowingAsync(CancellationToken cancel) => Saved = await services.OneAsync(Id, cancel);

    public void SeeChanges(Exception faster)
    {
        Input.Version = Saved.Version;
        ModelState.Remove("Input.Version");
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Input = new ServiceInput { Name = Saved.Name, Description = Saved.Description, Version = Saved.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await change.RunAsync(User.ToActor(), Id, Input.Version, Input.Name, Input.Description ?? "", cancel);
        this.Tell($"{Input.Name.Trim()} is saved.");
        return RedirectToPage("Services");
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancel)
    {
        await retire.RunAsync(User.ToActor(), Id, Input.Version, cancel);
        this.Tell("The service is retired.");
        return RedirectToPage("Services");
    }

    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancel)
    {
        await bringBack.RunAsync(User.ToActor(), Id, Input.Version, cancel);
        this.Tell("The service is in use again.");
        return RedirectToPage("Services");
    }
}
