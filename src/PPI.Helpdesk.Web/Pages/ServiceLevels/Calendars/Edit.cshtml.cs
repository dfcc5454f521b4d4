using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels.Calendars;

/// <summary>Shows a business calendar and changes it, after a preview of what the change moves.</summary>
[Authorize(Policy = Policies.Settings)]
public sealed class EditModel(CalendarList calendars, ChangeCalendar change, TryCalendar tryCalendar, PolicyVersions policies, TimeProvider clock) : CalendarForm(policies, clock)
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>As it is saved now.</summary>
    public CalendarRow Saved { get; private set; } = null!;

    public IReadOnlyList<CalendarChange> History { get; private set; } = [];

    public override CalendarHours? Before => Saved.Hours;

    public override async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Saved = await calendars.OneAsync(Id, cancel);
        History = await calendars.HistoryAsync(Id, cancel);
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        await base.ShowAsync(cancel);
        Tried = await tryCalendar.RunAsync(User.ToActor(), Id, Input.ToHours(), cancel);
    }

    public override void SeeChanges(Exception faster)
    {
        Input.Version = Saved.Version;
        ModelState.Remove("Input.Version");
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Input = CalendarInput.Of(Saved);
        await base.ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        if (!ModelState.IsValid || !await IsSeenAsync(cancel))
            return Page();
        await change.RunAsync(User.ToActor(), Id, Input.Version, Input.Name, Input.ToHours(), cancel);
        this.Tell($"{Input.Name.Trim()} is saved as version {Input.Version + 1}.");
        return RedirectToPage(new { id = Id });
    }
}
