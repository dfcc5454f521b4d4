using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>A look at an order without leaving the queue: who, and what was said last.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PeekModel(WorkOrderDetails details) : WorkOrderPage(details)
{
    private const int Shown = 3;

    /// <summary>The queue's script asks for the part that it puts beside the rows.</summary>
    [FromQuery(Name = "part")]
    public bool AsPart { get; set; }

    /// <summary>The last messages, newest first.</summary>
    public IReadOnlyList<TimelineRecord> Last { get; private set; } = [];

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Last = [.. View.Records.Reverse().Where(record => TimelineWords.Of(record, View.SeesInternal).IsMessage).Take(Shown)];
        return Task.CompletedTask;
    }
}
