using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account.TwoFactor;

/// <summary>What the signed-in person proves beside the password, and the way to change it.</summary>
[Authorize(Policy = Policies.Employee), OpenBeforeSecondFactor]
public sealed class IndexModel(SecondFactors factors, SecondFactorPolicy policy, IHostEnvironment environment) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SecondFactorCard Card { get; private set; } = null!;

    /// <summary>Whether it is only the development that spares administrators.</summary>
    public bool IsWaived => environment.IsDevelopment() && policy.Who == SecondFactorFor.None;

    public async Task OnGetAsync(CancellationToken cancel) => Card = await factors.RunAsync(User.ToActor().PersonId!.Value, cancel);
}
