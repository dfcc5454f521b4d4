using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The four ways to write in the composer.</summary>
public sealed partial class WorkOrder
{
    public Ruling CanWrite(WritingMode mode, Actor actor) => mode switch
    {
        WritingMode.Reply => CanReply(actor),
        WritingMode.Note => CanNote(actor),
        WritingMode.Call => CanLogCall(actor),
        WritingMode.Resolve => CanProposeResolution(actor),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a way to write."),
    };
}
