using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Asks for a link to choose a new password. The answer never tells whether the address is somebody's.</summary>
[AllowAnonymous]
public sealed class ForgottenModel(RequestPasswordReset request, AttemptLimits limits) : PageModel
{
    [BindProperty]
    public ForgottenInput Input { get; set; } = new();

    public bool WasAsked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!limits.MayTry(HttpContext))
            return this.SlowDown();
        if (!ModelState.IsValid)
            return Page();
        await request.RunAsync(Input.Email, cancel);
        WasAsked = true;
        return Page();
    }
}

/// <summary>What is typed on the page for forgotten passwords.</summary>
public sealed class ForgottenInput
{
    [Required(ErrorMessage = "Write your e-mail address."), MaxLength(Person.EmailLength, ErrorMessage = "No address is that long. Check it.")]
    public string Email { get; set; } = "";
}
