using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Notes a call with the customer, with files for staff only.</summary>
public sealed class RecordCall(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, CallReport call, IReadOnlyList<ReceivedFile> files, CancellationToken cancel) =>
        change.RunAsync(actor, seen, WritingMode.Call, (order, now) =>
        {
            order.LogCall(call.Direction, call.Reached, call.Summary, actor, now);
            change.Attach(order, files, isInternal: true, actor, now);
        }, cancel);
}

/// <summary>What somebody tells of a call.</summary>
public sealed record CallReport(CallDirection Direction, bool Reached, string Summary);
