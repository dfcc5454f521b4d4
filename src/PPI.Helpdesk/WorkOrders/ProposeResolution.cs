using Microsoft.Extensions.Options;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Proposes a resolution to the customer, with files: the next attempt.</summary>
public sealed class ProposeResolution(ChangeWorkOrder change, IOptions<WorkOrderOptions> policy)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, Resolution resolution, IReadOnlyList<ReceivedFile> files, CancellationToken cancel) =>
        change.RunAsync(actor, seen, WritingMode.Resolve, (order, now) =>
        {
            order.ProposeResolution(resolution, policy.Value.ReminderAfter(now), actor, now);
            change.Attach(order, files, isInternal: false, actor, now);
        }, cancel);
}
