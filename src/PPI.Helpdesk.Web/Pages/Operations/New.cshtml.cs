using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Operations;

/// <summary>Adds a routine task.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class NewModel(PeopleToChoose people, CategoryList categories, AddRoutineTask add, IOptions<SiteOptions> site, TimeProvider clock) : TaskForm(people, categories, clock)
{
    private readonly TimeProvider clock = clock;

    public Task OnGetAsync(CancellationToken cancel)
    {
        Input.StartsOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Input.TimeZone = site.Value.TimeZone;
        return ReadForShowingAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await add.RunAsync(User.ToActor(), Input.ToTerms(), cancel);
        this.Tell($"{Input.Title.Trim()} is added.");
        return RedirectToPage("Index");
    }
}
