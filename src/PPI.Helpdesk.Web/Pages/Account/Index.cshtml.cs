using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account;

/// <summary>What is written down about the signed-in person, and where they are signed in.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class IndexModel(PersonDetails details, SessionList list, EndSession end, SignOutEverywhere everywhere) : PageModel
{
    public PersonCard Card { get; private set; } = null!;

    public IReadOnlyList<SessionLine> SignedIn { get; private set; } = [];

    public int? Here => Sessions.IdOf(User);

    public bool IsStaff => User.ToActor().IsStaff;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.ToActor();
        Card = await details.RunAsync(actor, actor.PersonId!.Value, cancel);
        SignedIn = await list.RunAsync(actor, cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(int session, CancellationToken cancel)
    {
        await end.RunAsync(User.ToActor(), session, cancel);
        this.Tell("That session ends within a minute.");
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        var actor = User.ToActor();
        await everywhere.RunAsync(actor, actor.PersonId!.Value, cancel);
        return LocalRedirect("/sign-in");
    }
}
