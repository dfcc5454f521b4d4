using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels.Calendars;

/// <summary>Adds a business calendar.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class NewModel(AddCalendar add, PolicyVersions policies, IOptions<SiteOptions> site, TimeProvider clock) : CalendarForm(policies, clock)
{
    public void OnGet() => Input.TimeZone = site.Value.TimeZone;

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await IsSeenAsync(cancel))
            return Page();
        var id = await add.RunAsync(User.ToActor(), Input.Name, Input.ToHours(), cancel);
        this.Tell($"{Input.Name.Trim()} is added.");
        return RedirectToPage("Edit", new { id });
    }
}
