using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>Choose: the customer picks one of the ways that are offered.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class ChooseWayModel(WorkOrderDetails details, ChooseWay useCase) : WorkOrderPage(details)
{
    /// <summary>What there is to choose; null when nothing is.</summary>
    public WorkOrder.WaysOffered? Offered { get; private set; }

    public Task<IActionResult> OnPostAsync([FromForm] int offer, [FromForm] int way, CancellationToken cancel) =>
        ActAsync((actor, seen) => useCase.RunAsync(actor, seen, offer, way, via: null, cancel), "We go on as you chose.");

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Offered = View.Records.Select(record => record.Step).OfType<WorkOrder.WaysOffered>().LastOrDefault(step => step.Number == Order.OpenWayOffer?.Number);
        return Task.CompletedTask;
    }
}
