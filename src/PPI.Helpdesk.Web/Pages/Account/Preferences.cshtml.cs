using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Time zone, dates, single keys and appearance of the signed-in person.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class PreferencesModel(PersonDetails details, SavePreferences save, Sessions sessions, ReaderClock clock, TimeProvider time) : PageModel
{
    [BindProperty]
    public PreferencesInput Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> KeyChoices { get; } = [new("On", "True"), new("Off", "False")];

    public IReadOnlyList<SelectListItem> Zones { get; } =
    [
        new("As the helpdesk has it", ""),
        .. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)).Select(zone => zone.Id)
            .Order(StringComparer.Ordinal).Select(id => new SelectListItem(id.Replace('_', ' '), id)),
    ];

    public IReadOnlyList<SelectListItem> DateLanguages { get; } =
    [
        new("As the helpdesk has it", ""),
        .. ReadingPreferences.DateLanguages.Select(name => new SelectListItem($"{CultureInfo.GetCultureInfo(name).EnglishName}: {ReaderClock.Example(CultureInfo.GetCultureInfo(name))}", name)),
    ];

    /// <summary>This instant as it is shown now.</summary>
    public string Example => clock.Absolute(time.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.ToActor();
        Input = PreferencesInput.Of((await details.RunAsync(actor, actor.PersonId!.Value, cancel)).Preferences);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        await save.RunAsync(User.ToActor(), Input.Preferences, cancel);
        await sessions.RefreshAsync(HttpContext, cancel);
        this.Tell("Your preferences are saved. In other browsers they hold within a minute.");
        return LocalRedirect("/account/preferences");
    }
}

/// <summary>What is chosen on the page.</summary>
public sealed class PreferencesInput
{
    public bool SingleKeys { get; set; } = true;

    [MaxLength(Person.TimeZoneLength)]
    public string? TimeZone { get; set; }

    [MaxLength(Person.DateLanguageLength)]
    public string? DateLanguage { get; set; }

    internal static PreferencesInput Of(ReadingPreferences preferences) =>
        new() { SingleKeys = !preferences.SingleKeysOff, TimeZone = preferences.TimeZone, DateLanguage = preferences.DateLanguage };

    internal ReadingPreferences Preferences => new(!SingleKeys, TimeZone ?? "", DateLanguage ?? "");
}
