using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.Hosting;

namespace PPI.Helpdesk.Web.Pages.ServiceLevels.Calendars;

/// <summary>What the pages that add and change a calendar have in common: the fields, a preview before it is saved, holidays out of a file.</summary>
public abstract class CalendarForm(PolicyVersions policies, TimeProvider clock) : PageModel, IShownAgain
{
    [BindProperty]
    public CalendarInput Input { get; set; } = new();

    /// <summary>What the typed calendar means; null until it was asked for, or where it is not understood.</summary>
    public CalendarPreview? Preview { get; private set; }

    /// <summary>Which running clocks would be due at another time; null where nothing is being changed.</summary>
    public TriedCalendar? Tried { get; protected set; }

    /// <summary>Was to be saved, but what it means had not been seen yet.</summary>
    public bool IsToBeSeen { get; private set; }

    /// <summary>How many holidays came out of a file; null when none was read.</summary>
    public int? Added { get; private set; }

    /// <summary>Entries of a file that are no holidays.</summary>
    public IReadOnlyList<RefusedEntry> Refused { get; private set; } = [];

    /// <summary>What holds now; null for a new calendar.</summary>
    public virtual CalendarHours? Before => null;

    public virtual Task ReadForShowingAsync(CancellationToken cancel) => Task.CompletedTask;

    public virtual void SeeChanges(Exception faster)
    {
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Adds the holidays of the chosen file to those that are typed. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        if (Input.File is null)
            ModelState.AddModelError("Input.File", "Choose an iCalendar file (.ics) first.");
        if (!ModelState.IsValid)
            return Page();
        using var reader = new StreamReader(Input.File!.OpenReadStream());
        var file = HolidayFile.Read(await reader.ReadToEndAsync(cancel), clock.Now().Year);
        var typed = (Input.Holidays ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var added = file.Holidays.Select(CalendarText.Write).Except(typed).ToList();
        Input.Holidays = string.Join('\n', typed.Concat(added));
        ModelState.Remove("Input.Holidays");
        Refused = file.Refused;
        Added = added.Count;
        return Page();
    }

    /// <summary>Whether exactly what is typed has been shown with what it means; shows it when not.</summary>
    protected async Task<bool> IsSeenAsync(CancellationToken cancel)
    {
        IsToBeSeen = Input.Previewed != Input.Mark();
        await ShowAsync(cancel);
        return !IsToBeSeen;
    }

    /// <summary>Shows what the typed calendar means, beside what holds now, and marks that this has been seen.</summary>
    protected virtual async Task ShowAsync(CancellationToken cancel)
    {
        var policy = await policies.RunAsync(cancel) is [var inForce, ..] ? inForce : ServiceLevelPolicy.Shipped(calendarId: 0);
        Preview = CalendarPreview.Of(Input.ToHours(), Before, policy, Input.LoggedAt, clock.Now());
        Input.Previewed = Input.Mark();
        ModelState.Remove("Input.Previewed");
    }
}
