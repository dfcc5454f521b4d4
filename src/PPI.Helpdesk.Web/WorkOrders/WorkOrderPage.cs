using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>A page about one work order: finds it by the number in the address, and shows a refusal without losing what was typed.</summary>
public abstract class WorkOrderPage(WorkOrderDetails details) : PageModel
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

    /// <summary>What somebody else did while the form was filled in; empty otherwise.</summary>
    public IReadOnlyList<TimelineRecord> ChangedMeanwhile { get; private set; } = [];

    protected int OrderId => WorkOrder.TryParseNumber(Number, out var id) ? id : throw new NotFoundException();

    protected async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        View = await details.RunAsync(Actor, OrderId, cancel);
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            Version = Order.Version;
        await PrepareAsync(cancel);
        return Page();
    }

    /// <summary>Loads what the form offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Does it and goes to the order, or shows the form again with the reason why not.</summary>
    protected async Task<IActionResult> ActAsync(Func<Actor, SeenWorkOrder, Task> act, string done, CancellationToken cancel)
    {
        var id = OrderId;
        if (!ModelState.IsValid)
            return await RefuseAsync(StatusCodes.Status400BadRequest, cancel);
        try
        {
            await act(Actor, new SeenWorkOrder(id, Version));
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await RefuseAsync(StatusCodes.Status400BadRequest, cancel);
        }
        catch (ChangedMeanwhileException changed)
        {
            ChangedMeanwhile = changed.Changes;
            Version = changed.Version;
            ModelState.Remove(nameof(Version));
            return await RefuseAsync(StatusCodes.Status409Conflict, cancel);
        }
        this.Tell(done);
        return Redirect($"/work-orders/{WorkOrder.NumberOf(id)}");
    }

    /// <exception cref="RuleBrokenException">That is no number of a work order.</exception>
    protected static int OtherOrder(string number) =>
        WorkOrder.TryParseNumber(number, out var id) ? id : throw new RuleBrokenException($"“{number}” is no number of a work order. Write it like WO-000123.");

    private async Task<IActionResult> RefuseAsync(int status, CancellationToken cancel)
    {
        Response.StatusCode = status;
        return await ShowAsync(cancel);
    }
}
