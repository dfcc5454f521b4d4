namespace PPI.Helpdesk.WorkOrders;

/// <summary>What one person has begun to write to one order in one way, kept until it is sent. Nobody else ever sees it.</summary>
public sealed class UnsentText
{
    /// <summary>What nobody has touched for so long is not sent any more.</summary>
    public const int KeptDays = 90;

    private UnsentText()
    {
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }
    public int WorkOrderId { get; private set; }
    public WritingMode Mode { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>Counts how often it was kept: by it a page knows that the text was changed in another one.</summary>
    public int Edition { get; private set; }

    public static UnsentText Of(int personId, int workOrderId, WritingMode mode, string text, DateTimeOffset now)
    {
        var unsent = new UnsentText { PersonId = personId, Mode = mode };
        unsent.Keep(workOrderId, text, now);
        return unsent;
    }

    /// <param name="workOrderId">The order on which it is written now: another one when the orders were merged meanwhile.</param>
    public void Keep(int workOrderId, string text, DateTimeOffset now)
    {
        if (text.Length > WorkOrder.TextLength)
            throw new RuleBrokenException(FormattableString.Invariant($"At most {WorkOrder.TextLength:N0} characters. Shorten the text."));
        (WorkOrderId, Text, KeptAt) = (workOrderId, text, now);
        Edition++;
    }
}
