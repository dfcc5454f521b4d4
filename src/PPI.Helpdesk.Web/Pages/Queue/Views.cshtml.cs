using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>A person's own arrangement of the views.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ViewsModel(QueueViews views, ArrangeQueueViews arrange) : PageModel, IShownAgain
{
    public IReadOnlyList<ListedView> Views { get; private set; } = [];

    public bool CanChange(ListedView view) => !view.IsShared || User.ToActor().IsTeamLeader;

    public Task OnGetAsync(CancellationToken cancel) => ReadForShowingAsync(cancel);

    public async Task ReadForShowingAsync(CancellationToken cancel) => Views = await views.RunAsync(User.ToActor(), cancel);

    public Task<IActionResult> OnPostUpAsync(string key, CancellationToken cancel) => ThenShowAsync(arrange.MoveAsync(User.ToActor(), key, -1, cancel));

    public Task<IActionResult> OnPostDownAsync(string key, CancellationToken cancel) => ThenShowAsync(arrange.MoveAsync(User.ToActor(), key, +1, cancel));

    public Task<IActionResult> OnPostHideAsync(string key, CancellationToken cancel) => ThenShowAsync(arrange.HideAsync(User.ToActor(), key, hidden: true, cancel));

    public Task<IActionResult> OnPostShowAsync(string key, CancellationToken cancel) => ThenShowAsync(arrange.HideAsync(User.ToActor(), key, hidden: false, cancel));

    private async Task<IActionResult> ThenShowAsync(Task arranged)
    {
        await arranged;
        return RedirectToPage();
    }
}
