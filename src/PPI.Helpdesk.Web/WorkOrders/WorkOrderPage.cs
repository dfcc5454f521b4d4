using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>A page about one work order: finds it by the number in the address, and changes it as it was when the form was opened.</summary>
public abstract class WorkOrderPage(WorkOrderDetails details) : PageModel, IShownAgain
{
    /// <summary>As in the address: "WO-000123" or "123".</summary>
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The version that the form was filled in for.</summary>
    [BindProperty]
    public int Version { get; set; }

    public WorkOrderView View { get; private set; } = null!;

    public WorkOrder Order => View.Order;

    public Actor Actor => User.ToActor();

    /// <summary>The order's own page.</summary>
    public string Address => $"/work-orders/{WorkOrder.NumberOf(OrderId)}";

    /// <summary>What stands above a page that changes the order.</summary>
    public IReadOnlyList<Crumb> Parents => [new(Order.Number, Address)];

    /// <summary>What somebody else did while the form was filled in, as far as the reader may see it.</summary>
    public IReadOnlyList<TimelineRecord> ChangedMeanwhile { get; private set; } = [];

    /// <summary>Why the reader cannot do this now, which is said instead of asking them to fill in a form for nothing; null when they can.</summary>
    public string? Refusal { get; private set; }

    protected int OrderId => WorkOrder.TryParseNumber(Number, out var id) ? id : throw new NotFoundException();

    public virtual async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadForShowingAsync(cancel);
        Version = Order.Version;
        Refusal = OrderActions.RefusalOf(PathBelowOrder, Order, Actor, View.ReadAt);
    }

    public async Task ReadForShowingAsync(CancellationToken cancel)
    {
        View = await details.RunAsync(Actor, OrderId, cancel);
        await PrepareAsync(cancel);
    }

    public void SeeChanges(Exception faster)
    {
        if (faster is ChangedMeanwhileException changed)
            (ChangedMeanwhile, Version) = (changed.Changes, changed.Version);
    }

    /// <summary>Loads what the form offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Checks what was typed, does it, and goes to the order.</summary>
    protected async Task<IActionResult> ActAsync(Func<Actor, SeenWorkOrder, Task> act, string done)
    {
        var seen = new SeenWorkOrder(OrderId, Version);
        if (!ModelState.IsValid)
            return Page();
        await act(Actor, seen);
        this.Tell(done);
        return Redirect(Address);
    }

    /// <summary>"step-in/agreed" of "/work-orders/{number}/step-in/agreed".</summary>
    private string PathBelowOrder => PageContext.ActionDescriptor.AttributeRouteInfo?.Template?.Split('/', 3) is [_, _, var path] ? path : "";

    /// <exception cref="RuleBrokenException">That is no number of a work order.</exception>
    protected static int OtherOrder(string number) =>
        WorkOrder.TryParseNumber(number, out var id) ? id : throw new RuleBrokenException($"“{number}” is no number of a work order. Write it like WO-000123.");
}
