using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.ServiceLevels;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>One work order: its attempts as chapters, who has to do with it, and what the reader may do now.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class OrderModel(WorkOrderDetails details, MergedOrders merged, OverlappingVisits overlapping, ClocksOfOrder clocks, LoopOfOrder loop, OpenComposer openComposer, IOptions<RemoteHelpOptions> remote) : WorkOrderPage(details)
{
    public IReadOnlyList<OrderAction> Actions { get; private set; } = [];

    public IReadOnlyList<OrderChapter> Chapters { get; private set; } = [];

    /// <summary>The orders that follow this one, with what their customers wrote.</summary>
    public IReadOnlyList<MergedOrder> MergedHere { get; private set; } = [];

    /// <summary>Where a technician of this order is expected at the same time.</summary>
    public IReadOnlyList<OverlappingVisit> Overlapping { get; private set; } = [];

    /// <summary>Where the running remote help is given; null when none runs, or its tool is not configured any more.</summary>
    public string? RemoteTool => remote.Value.Tools.FirstOrDefault(tool => tool.Name == Order.OpenRemoteSession?.Tool)?.LinkFor(Order.Asset, View.Requester.Email ?? "", Order.Number);

    public ClockStrip Clocks { get; private set; } = null!;

    /// <summary>Why it counts as stuck; for staff.</summary>
    public IReadOnlyList<LoopFinding> Findings { get; private set; } = [];

    /// <summary>What to write: "reply", "note", "call" or "resolve".</summary>
    [FromQuery(Name = "write")]
    public string? Write { get; set; }

    /// <summary>Null when the reader may write nothing here.</summary>
    public Composer? Composer { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Actions = OrderActions.For(Order, Actor, remote.Value.Tools.Count > 0, View.ReadAt);
        Chapters = OrderChapters.Of(Order, View.Records);
        MergedHere = await merged.RunAsync(Actor, Order.Id, cancel);
        if (Order.Visits.Any(visit => visit.State == VisitState.Planned))
            Overlapping = await overlapping.RunAsync(Actor, Order.Id, cancel);
        Findings = await loop.RunAsync(Actor, Order, cancel);
        Composer = await openComposer.RunAsync(this, Composer.ModeOf(Write), cancel);
        Clocks = new ClockStrip(Address, await clocks.RunAsync(Actor, Order.Id, cancel), View.ReadAt);
    }
}
