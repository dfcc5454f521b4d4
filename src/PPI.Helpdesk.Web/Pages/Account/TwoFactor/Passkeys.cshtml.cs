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

/// <summary>The signed-in person's passkeys: add, rename, remove.</summary>
[Authorize(Policy = Policies.Employee), OpenBeforeSecondFactor, RecentProof]
public sealed class PasskeysModel(SecondFactors factors, Sessions sessions, IOptions<SiteOptions> site) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Name { get; private set; }

    public SecondFactorCard Card { get; private set; } = null!;

    /// <summary>Shown once, after the first factor was set up.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool AreOffered => PasskeyRules.AreOffered(site.Value);

    public async Task ReadForShowingAsync(CancellationToken cancel) => Card = await factors.RunAsync(User.ToActor().PersonId!.Value, cancel);

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task<IActionResult> OnPostPasskeyAsync(PasskeyInput passkey, string? name, [FromServices] PasskeyCeremony ceremony, [FromServices] AddPasskey add, CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        var made = await ceremony.ReadNewAsync(HttpContext, User.ToActor(), passkey);
        Codes = await add.RunAsync(User.ToActor(), made, name ?? "", cancel);
        return await ChangedAsync("The passkey is added.", cancel);
    }

    public async Task<IActionResult> OnPostRenameAsync(int id, string? name, [FromServices] RenamePasskey rename, CancellationToken cancel)
    {
        await rename.RunAsync(User.ToActor(), id, name ?? "", cancel);
        return await ChangedAsync("The passkey has its new name.", cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, [FromServices] RemovePasskey remove, CancellationToken cancel)
    {
        await remove.RunAsync(User.ToActor(), id, cancel);
        return await ChangedAsync("The passkey is removed.", cancel);
    }

    private async Task<IActionResult> ChangedAsync(string told, CancellationToken cancel)
    {
        await sessions.RefreshAsync(HttpContext, cancel);
        if (Codes.Count > 0)
            return Page();
        this.Tell(told);
        return LocalRedirect("/account/two-factor/passkeys");
    }
}
