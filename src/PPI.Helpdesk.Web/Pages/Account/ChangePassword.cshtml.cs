using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>A signed-in person replaces their password.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class ChangePasswordModel(ChangePassword change, Sessions sessions, AttemptLimits limits) : PageModel
{
    [BindProperty]
    public PresentPasswordInput Present { get; set; } = new();

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!limits.MayTry(HttpContext))
            return this.SlowDown();
        if (!ModelState.IsValid)
            return Page();
        var person = await change.RunAsync(User.ToActor(), Present.Password, Input.Password, cancel);
        await sessions.SignInAsync(HttpContext, person);
        this.Tell("Your new password holds from now on. Everywhere else you are signed out.");
        return LocalRedirect("/account");
    }
}

/// <summary>The password that is to be replaced.</summary>
public sealed class PresentPasswordInput
{
    [Required(ErrorMessage = "Write your present password."), MaxLength(Passwords.MaxLength, ErrorMessage = "No password here is that long. Check it.")]
    public string Password { get; set; } = "";
}
