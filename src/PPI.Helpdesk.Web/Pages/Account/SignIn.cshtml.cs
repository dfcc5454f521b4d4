using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Sign in with user name or e-mail and password, or with a passkey alone. Whatever is wrong, the answer is the same.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInByPassword signIn, Sessions sessions, AttemptLimits limits, IHostEnvironment environment, IOptions<DemoOptions> demo) : PageModel
{
    public const string Refused = "The user name or the password is not right, or the account is locked. After five wrong passwords an account is locked for 15 minutes.";

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoPerson> Demo => environment.IsDevelopment() && demo.Value.Enabled ? DemoPeople.All : [];

    /// <summary>Fills in the password of an invented person who was chosen from the list.</summary>
    public string? DemoPassword { get; private set; }

    /// <param name="as">An invented person's user name.</param>
    public IActionResult OnGet([FromQuery] string? @as)
    {
        if (User.ToActorOrNull() is not null)
            return Onward();
        if (Demo.FirstOrDefault(person => person.UserName == @as) is { } chosen)
            (Input.Name, DemoPassword) = (chosen.UserName, DemoPeople.Password);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!limits.MayTry(HttpContext, Input.Name))
            return this.SlowDown();
        if (!ModelState.IsValid)
            return Page();
        if (await signIn.RunAsync(Input.Name, Input.Password, cancel) is not { } person)
        {
            ModelState.AddModelError("", Refused);
            return Page();
        }
        if (person.HasSecondFactor)
        {
            await SecondStep.BeginAsync(HttpContext, person);
            return LocalRedirect($"{SecondStep.Address}?returnUrl={Uri.EscapeDataString(Onward().Url)}");
        }
        await sessions.SignInAsync(HttpContext, person);
        return Onward();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(PasskeyInput passkey, [FromServices] PasskeyCeremony ceremony)
    {
        ModelState.Clear();
        if (!limits.MayTry(HttpContext))
            return this.SlowDown();
        if (await ceremony.ProveAsync(HttpContext, passkey, personId: null) is not { } person)
        {
            ModelState.AddModelError("", PasskeyCeremony.Refused);
            return Page();
        }
        await sessions.SignInAsync(HttpContext, person);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}

/// <summary>What is typed on the sign-in page.</summary>
public sealed class SignInInput
{
    [Required(ErrorMessage = "Write your user name or e-mail address."), MaxLength(256, ErrorMessage = "No user name is that long. Check it.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Write your password."), MaxLength(Passwords.MaxLength, ErrorMessage = "No password here is that long. Check it.")]
    public string Password { get; set; } = "";
}
