namespace PPI.Helpdesk.WorkOrders;

/// <summary>One thing to be done before an operational task is done.</summary>
public sealed class ChecklistItem
{
    private ChecklistItem()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";
    public ChecklistMark Mark { get; private set; }

    /// <summary>Why it is left out; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public int? MarkedById { get; private set; }
    public DateTimeOffset? MarkedAt { get; private set; }

    internal static ChecklistItem Open(int number, string text) => new() { Number = number, Text = text };

    internal void Become(ChecklistMark mark, string reason, Stamp stamp) =>
        (Mark, Reason, MarkedById, MarkedAt) = mark == ChecklistMark.Open ? (mark, "", null, null) : (mark, reason, stamp.PersonId, (DateTimeOffset?)stamp.At);
}

/// <summary>How far an item of a checklist is.</summary>
public enum ChecklistMark
{
    Open,
    Done,
    LeftOut,
}
