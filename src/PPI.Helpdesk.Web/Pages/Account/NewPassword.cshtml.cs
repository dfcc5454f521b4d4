using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Where the links of resets and invitations lead. Opening it changes nothing: mail scanners follow links.</summary>
[AllowAnonymous]
public sealed class NewPasswordModel(ChoosePassword choose, AttemptLimits limits) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true, Name = "t")]
    public string? Token { get; set; }

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    public bool LinkWorks { get; private set; }

    public async Task ReadForShowingAsync(CancellationToken cancel) => LinkWorks = await choose.CanRunAsync(Token, cancel);

    public Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ReadForShowingAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!limits.MayTry(HttpContext))
            return this.SlowDown();
        if (!ModelState.IsValid)
            return Page();
        await choose.RunAsync(Token, Input.Password, cancel);
        this.Tell("Your new password holds from now on. Sign in with it.");
        return LocalRedirect("/sign-in");
    }
}

/// <summary>A password, typed twice.</summary>
public sealed class NewPasswordInput
{
    [Required(ErrorMessage = "Write a password."), MaxLength(Passwords.MaxLength, ErrorMessage = "The password is longer than 256 characters. Choose a shorter one.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ. Type the same one twice.")]
    public string Again { get; set; } = "";
}
