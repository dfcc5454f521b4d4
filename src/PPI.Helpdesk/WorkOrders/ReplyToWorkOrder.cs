using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Writes a message that customer and staff see, with files.</summary>
public sealed class ReplyToWorkOrder(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string message, IReadOnlyList<ReceivedFile> files, CancellationToken cancel) =>
        change.RunAsync(actor, seen, WritingMode.Reply, (order, now) =>
        {
            order.Reply(message, actor, now);
            change.Attach(order, files, isInternal: false, actor, now);
        }, cancel);
}
