using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Signs this browser out; opening the page alone changes nothing.</summary>
[Authorize(Policy = Policies.Employee), OpenBeforeSecondFactor]
public sealed class SignOutModel(Sessions sessions) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync(HttpContext);
        return LocalRedirect("/sign-in");
    }
}
