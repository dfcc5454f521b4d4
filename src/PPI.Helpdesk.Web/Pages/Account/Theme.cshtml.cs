using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Web.Components;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>Chooses light, dark or high contrast, also before signing in.</summary>
[AllowAnonymous]
public sealed class ThemeModel : PageModel
{
    public void OnGet()
    {
    }

    public IActionResult OnPost(Theme theme, string? returnUrl)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(theme))
            return BadRequest();
        Response.Remember(theme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/account/theme");
    }
}
