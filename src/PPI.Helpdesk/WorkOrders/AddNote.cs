using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Writes an internal note, for staff only, with files.</summary>
public sealed class AddNote(ChangeWorkOrder change)
{
    public Task RunAsync(Actor actor, SeenWorkOrder seen, string note, IReadOnlyList<ReceivedFile> files, CancellationToken cancel) =>
        change.RunAsync(actor, seen, WritingMode.Note, (order, now) =>
        {
            order.Note(note, actor, now);
            change.Attach(order, files, isInternal: true, actor, now);
        }, cancel);
}
