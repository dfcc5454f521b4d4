using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>After the right password: the code of the app, a recovery code, or a passkey. Whoever has not proved the password sees nothing here.</summary>
[AllowAnonymous]
public sealed class SecondStepModel(SecondFactors factors, SignInByCode signIn, Sessions sessions, AttemptLimits limits) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public int PersonId { get; private set; }

    public SecondFactorCard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await ReadProofAsync(cancel) is null ? LocalRedirect("/sign-in") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadProofAsync(cancel) is not { } proof)
            return LocalRedirect("/sign-in");
        if (!MayTry(proof))
            return this.SlowDown();
        if (!ModelState.IsValid)
            return Page();
        return await SignedInAsync(await signIn.RunAsync(proof.PersonId, proof.SecurityStamp, Input.Code, cancel), CodeInput.Refused);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(PasskeyInput passkey, [FromServices] PasskeyCeremony ceremony, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await ReadProofAsync(cancel) is not { } proof)
            return LocalRedirect("/sign-in");
        if (!MayTry(proof))
            return this.SlowDown();
        var person = await ceremony.ProveAsync(HttpContext, passkey, proof.PersonId);
        return await SignedInAsync(person?.SecurityStamp == proof.SecurityStamp ? person : null, PasskeyCeremony.Refused);
    }

    private async Task<IActionResult> SignedInAsync(Person? person, string refusal)
    {
        if (person is null)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        await SecondStep.EndAsync(HttpContext);
        await sessions.SignInAsync(HttpContext, person);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    private async Task<PasswordProof?> ReadProofAsync(CancellationToken cancel)
    {
        if (await SecondStep.ReadAsync(HttpContext) is not { } proof)
            return null;
        (PersonId, Card) = (proof.PersonId, await factors.RunAsync(proof.PersonId, cancel));
        return proof;
    }

    private bool MayTry(PasswordProof proof) => limits.MayTry(HttpContext, string.Create(CultureInfo.InvariantCulture, $"code of {proof.PersonId}"));
}
