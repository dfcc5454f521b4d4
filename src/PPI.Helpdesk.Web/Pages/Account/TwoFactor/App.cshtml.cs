using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account.TwoFactor;

/// <summary>Sets an authenticator app up by its first code, or stops using it.</summary>
[Authorize(Policy = Policies.Employee), OpenBeforeSecondFactor, RecentProof]
public sealed class AppModel(SecondFactors factors, NewAuthenticatorKeys keys, Sessions sessions, IOptions<SiteOptions> site) : PageModel, IShownAgain
{
    private string key = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public AppInput Input { get; private set; } = new();

    public SecondFactorCard Card { get; private set; } = null!;

    /// <summary>Shown once, after the first factor was set up.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string SealedKey => keys.Seal(User.ToActor(), key);

    public string SpelledKey => string.Join(' ', key.Chunk(4).Select(letters => new string(letters)));

    public (string Path, int Width) Picture => QrCode.Draw(QrCode.AppAddress(site.Value.Organisation, Card.UserName, key));

    /// <summary>The key that was shown before stays: the app has read it already.</summary>
    public async Task ReadForShowingAsync(CancellationToken cancel)
    {
        Card = await factors.RunAsync(User.ToActor().PersonId!.Value, cancel);
        key = keys.Open(User.ToActor(), Input.Key) ?? AuthenticatorCode.NewKey();
    }

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task<IActionResult> OnPostAsync(AppInput input, [FromServices] UseAuthenticator use, CancellationToken cancel)
    {
        Input = input;
        await ReadForShowingAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        if (keys.Open(User.ToActor(), input.Key) is not { } shown)
            throw new RuleBrokenException("The page had been open for more than an hour. Remove its entry from the app, and let the app read the new picture.");
        Codes = await use.RunAsync(User.ToActor(), shown, input.Code, cancel);
        return await ChangedAsync("The app is set up.", cancel);
    }

    public async Task<IActionResult> OnPostStopAsync([FromServices] StopAuthenticator stop, CancellationToken cancel)
    {
        await stop.RunAsync(User.ToActor(), cancel);
        return await ChangedAsync("The app is not used any more.", cancel);
    }

    private async Task<IActionResult> ChangedAsync(string told, CancellationToken cancel)
    {
        await sessions.RefreshAsync(HttpContext, cancel);
        if (Codes.Count > 0)
            return Page();
        this.Tell(told);
        return LocalRedirect("/account/two-factor");
    }
}

/// <summary>The key that was shown, sealed, and the app's first code.</summary>
public sealed class AppInput
{
    [MaxLength(1000, ErrorMessage = "The page is not complete. Open it again.")]
    public string Key { get; set; } = "";

    [Required(ErrorMessage = "Write the code that the app shows."), MaxLength(SignInByCode.MaxLength, ErrorMessage = "No code is that long. Check it.")]
    public string Code { get; set; } = "";
}
