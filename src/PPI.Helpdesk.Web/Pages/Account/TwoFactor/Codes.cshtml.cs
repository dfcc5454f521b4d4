using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Account.TwoFactor;

/// <summary>Ten new recovery codes in the place of the old ones.</summary>
[Authorize(Policy = Policies.Employee), RecentProof]
public sealed class CodesModel(SecondFactors factors, RenewRecoveryCodes renew) : PageModel, IShownAgain
{
    public SecondFactorCard Card { get; private set; } = null!;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task ReadForShowingAsync(CancellationToken cancel) => Card = await factors.RunAsync(User.ToActor().PersonId!.Value, cancel);

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Codes = await renew.RunAsync(User.ToActor(), cancel);
    }
}
