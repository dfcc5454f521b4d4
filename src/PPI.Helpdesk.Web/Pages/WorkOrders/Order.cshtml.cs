using Microsoft.AspNetCore.Authorization;
using PPI.Helpdesk.Web.People;
using PPI.Helpdesk.Web.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Pages.WorkOrders;

/// <summary>One work order: its attempts as chapters, who has to do with it, and what the reader may do now.</summary>
[Authorize(Policy = Policies.Employee)]
public sealed class OrderModel(WorkOrderDetails details, TimeProvider clock) : WorkOrderPage(details)
{
    public IReadOnlyList<OrderAction> Actions { get; private set; } = [];

    public IReadOnlyList<OrderChapter> Chapters { get; private set; } = [];

    protected override Task PrepareAsync(CancellationToken cancel)
    {
        Actions = OrderActions.For(Order, Actor, clock.Now());
        Chapters = OrderChapters.Of(Order, View.Records);
        return Task.CompletedTask;
    }
}
