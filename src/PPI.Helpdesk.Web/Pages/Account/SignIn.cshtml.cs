using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Sign in with user name or e-mail and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInByPassword signIn, Sessions sessions) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await signIn.RunAsync(Input.Name, Input.Password, cancel) is not { } person)
        {
            ModelState.AddModelError("", "User name or password is not right, or the account is locked. After five wrong passwords an account is locked for 15 minutes.");
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
    [Required(ErrorMessage = "Write your user name or e-mail address."), MaxLength(256)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Write your password."), MaxLength(Passwords.MaxLength)]
    public string Password { get; set; } = "";
}
