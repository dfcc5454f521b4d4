using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>How many orders came since the queue was shown, for its script: rows never move under the reader's pointer.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NewsModel(WorkOrderQueue queue) : PageModel
{
    /// <param name="seen">The newest number that the reader has seen; none asks only which that is.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] QueueQuery query, int? seen, CancellationToken cancel) =>
        new JsonResult(await queue.NewsAsync(User.ToActor(), query.Filter(), seen, cancel));
}
