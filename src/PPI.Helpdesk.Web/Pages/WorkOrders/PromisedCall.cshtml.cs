using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>A promised call: the customer was reached, is called again later, or need not be called any more. The list of calls sends its lines here.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PromisedCallModel(WorkOrderDetails details, ClocksOfOrder clocks, LogPromisedCall log, DropPromise drop) : WorkOrderPage(details)
{
    private const int MostHours = 24 * 14;

    /// <summary>The promise's number within the order.</summary>
    [FromRoute]
    public int Promise { get; set; }

    /// <summary>What was said, what came of the try, or why nobody need call.</summary>
    [BindProperty]
    public string? Said { get; set; }

    /// <summary>After how many hours it is tried again.</summary>
    [BindProperty]
    public int Again { get; set; } = 1;

    /// <summary>Sent from the list of calls, to which the reader goes back.</summary>
    [BindProperty]
    public bool FromList { get; set; }

    /// <summary>Null when it is settled.</summary>
    public PromisedCall? Call { get; private set; }

    /// <summary>By when to call; null when nothing says it.</summary>
    public DateTimeOffset? CallAt { get; private set; }

    public async Task<IActionResult> OnPostReachedAsync(CancellationToken cancel) =>
        Back(await ActAsync((actor, seen) => log.RunAsync(actor, seen, Promise, Said ?? "", again: null, cancel), "The call is logged."));

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        if (Again is < 1 or > MostHours)
            ModelState.AddModelError(nameof(Again), "Choose from the list when you try again.");
        return Back(await ActAsync((actor, seen) => log.RunAsync(actor, seen, Promise, Said ?? "", TimeSpan.FromHours(Again), cancel), "The try is logged. The call comes back when it is time."));
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel) =>
        Back(await ActAsync((actor, seen) => drop.RunAsync(actor, seen, Promise, Said ?? "", cancel), "It is off the list."));

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Call = Order.OpenPromises.FirstOrDefault(promise => promise.Number == Promise);
        CallAt = Call?.CallAt ?? (await clocks.RunAsync(Actor, Order.Id, cancel)).FirstOrDefault(clock => clock is { Kind: ClockKind.Callback, IsOpen: true })?.DueAt;
    }

    private IActionResult Back(IActionResult done) => FromList && done is RedirectResult ? Redirect("/callbacks") : done;
}
