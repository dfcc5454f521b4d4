using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Proposes a resolution to the customer: the next attempt.</summary>
public sealed class ProposeResolution(ChangeWorkOrder change, IOptions<WorkOrderOptions> policy)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, Resolution resolution, CancellationToken cancel) =>
        change.RunAsync(actor, seen, (order, now) =>
            order.ProposeResolution(resolution, policy.Value.ReminderAfter(now), actor, now), cancel);
}
