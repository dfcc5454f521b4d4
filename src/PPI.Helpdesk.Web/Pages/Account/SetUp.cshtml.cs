using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>The first administrator, by the address printed on the console. Without it, and ever after, there is nothing here.</summary>
[AllowAnonymous]
public sealed class SetUpModel(SetUp setUp, Sessions sessions, AttemptLimits limits) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "t")]
    public string? Token { get; set; }

    [BindProperty]
    public AccountInput Input { get; set; } = new();

    [BindProperty]
    public NewPasswordInput Password { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!limits.MayTry(HttpContext) || !await setUp.CanRunAsync(Token, cancel))
            return NotFound();
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!limits.MayTry(HttpContext) || !await setUp.CanRunAsync(Token, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var person = await setUp.RunAsync(Token, Input.Name, Input.UserName, Input.Email, Password.Password, cancel);
        await sessions.SignInAsync(HttpContext, person);
        return LocalRedirect("/people");
    }
}

/// <summary>Who somebody is and how they sign in.</summary>
public class AccountInput
{
    [Required(ErrorMessage = "Write the name."), MaxLength(Person.NameLength, ErrorMessage = "The name is longer than 120 characters. Shorten it.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Write the user name."), MaxLength(Person.UserNameLength, ErrorMessage = "The user name is longer than 64 characters. Shorten it.")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Write the e-mail address."), MaxLength(Person.EmailLength, ErrorMessage = "No address is that long. Check it.")]
    public string Email { get; set; } = "";
}
