using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Web.Components;
using PPI.Helpdesk.Web.Hosting;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.Queue;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.Queue;

/// <summary>One thing done to many orders: what is still to be said about it, then what came of it, order by order.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class BulkModel(ChangeManyOrders change, BulkReceipt receipt, PeopleToChoose people, ReaderClock clock) : PageModel, IShownAgain
{
    private static readonly TimeOnly Morning = new(8, 0);

    [BindProperty]
    public List<int> Ids { get; set; } = [];

    [BindProperty]
    public BulkKind What { get; set; }

    /// <summary>The queue as it was when the orders were ticked.</summary>
    [BindProperty]
    public string Back { get; set; } = "/work-orders";

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public IReadOnlyList<PersonChoice> Owners { get; private set; } = [];

    /// <summary>Null until it is done.</summary>
    public IReadOnlyList<BulkResult>? Results { get; private set; }

    /// <summary>For the undo button; null where nothing can be undone.</summary>
    public string? Receipt { get; private set; }

    public string BackAddress => Url.IsLocalUrl(Back) ? Back : "/work-orders";

    public IActionResult OnGet() => Redirect("/work-orders");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (What == BulkKind.Take)
            return await OnPostDoAsync(cancel);
        ModelState.Clear();
        await ReadForShowingAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDoAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var me = User.ToActor();
        Results = await change.RunAsync(me, Ids, await ChosenAsync(cancel), cancel);
        List<BulkResult> undoable = [.. Results.Where(result => result.Undo is not null)];
        Receipt = undoable.Count == 0 ? null : receipt.Seal(me.PersonId!.Value, undoable);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(string? sealedReceipt, CancellationToken cancel)
    {
        var me = User.ToActor();
        var results = await change.UndoAsync(me, receipt.Open(me.PersonId!.Value, sealedReceipt), cancel);
        var left = results.Where(result => result.WhyNot is not null).ToList();
        this.Tell(left.Count == 0 ? "Undone." : $"Undone, but for {string.Join("; ", left.Select(result => $"{WorkOrder.NumberOf(result.WorkOrderId)}: {result.WhyNot}"))}",
            left.Count == 0 ? NoticeKind.Done : NoticeKind.Warning);
        return LocalRedirect(BackAddress);
    }

    public async Task ReadForShowingAsync(CancellationToken cancel) => Owners = await people.OwnersAsync(cancel);

    private async Task<BulkChange> ChosenAsync(CancellationToken cancel) => What switch
    {
        BulkKind.Assign => new BulkChange.Assign(await people.OwnerAsync(Input.ToId ?? 0, cancel), Input.Reason),
        BulkKind.Prioritise => new BulkChange.Prioritise(Input.Priority ?? throw new RuleBrokenException("Choose the priority."), Input.Reason),
        BulkKind.Hold => new BulkChange.Hold(Input.HoldReason ?? throw new RuleBrokenException("Choose what is being waited for."), Input.Reason,
            clock.InstantOf(Input.Until ?? throw new RuleBrokenException("Choose the date on which they go on."), Morning)),
        BulkKind.Remark => new BulkChange.Remark(Input.Reason),
        _ => new BulkChange.Take(),
    };
}

/// <summary>What is typed on the page; which of it is asked for depends on what is to be done.</summary>
public sealed class BulkInput
{
    public int? ToId { get; set; }

    public Priority? Priority { get; set; }

    public HoldReason? HoldReason { get; set; }

    public DateOnly? Until { get; set; }

    [MaxLength(WorkOrder.TextLength)]
    public string Reason { get; set; } = "";
}
