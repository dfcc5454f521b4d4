using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Before something sensitive: the signed-in person proves again that it is they, and goes back to what they were doing.</summary>
[Authorize(Policy = Policies.Employee), OpenBeforeSecondFactor]
public sealed class ProveModel(SecondFactors factors, ProvePassword prove, Sessions sessions, AttemptLimits limits) : PageModel
{
    public const string Refused = "The password is not right, or the account is locked for 15 minutes.";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public PresentPasswordInput Present { get; private set; } = new();

    public CodeInput Input { get; private set; } = new();

    public int PersonId => User.ToActor().PersonId!.Value;

    public SecondFactorCard Card { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Card = await factors.RunAsync(PersonId, cancel);

    public async Task<IActionResult> OnPostAsync(PresentPasswordInput present, CancellationToken cancel)
    {
        Card = await factors.RunAsync(PersonId, cancel);
        if (!MayTry())
            return this.SlowDown();
        return ModelState.IsValid ? await ProvedAsync(await prove.RunAsync(User.ToActor(), present.Password, cancel), Refused) : Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CodeInput input, [FromServices] SignInByCode signIn, CancellationToken cancel)
    {
        Card = await factors.RunAsync(PersonId, cancel);
        if (!MayTry())
            return this.SlowDown();
        return ModelState.IsValid ? await ProvedAsync(await signIn.RunAsync(PersonId, Sessions.StampOf(User), input.Code, cancel), CodeInput.Refused) : Page();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(PasskeyInput passkey, [FromServices] PasskeyCeremony ceremony, CancellationToken cancel)
    {
        Card = await factors.RunAsync(PersonId, cancel);
        if (!MayTry())
            return this.SlowDown();
        return await ProvedAsync(await ceremony.ProveAsync(HttpContext, passkey, PersonId), PasskeyCeremony.Refused);
    }

    private async Task<IActionResult> ProvedAsync(Person? person, string refusal)
    {
        if (person is null)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        await sessions.ProveAsync(HttpContext, person);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account");
    }

    private bool MayTry() => limits.MayTry(HttpContext, string.Create(CultureInfo.InvariantCulture, $"proof of {PersonId}"));
}
