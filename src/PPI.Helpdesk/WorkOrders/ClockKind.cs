namespace PPI.Helpdesk.WorkOrders;

/// <summary>What is measured about a work order. <see cref="MoveAddChange"/> is the resolution of that kind of order, and takes its place.</summary>
public enum ClockKind
{
    /// <summary>From logging to the first human step toward the customer.</summary>
    Response,

    /// <summary>From logging to a workaround or a resolution.</summary>
    Restore,

    /// <summary>From logging to the attempt that the customer accepts.</summary>
    Resolution,

    MoveAddChange,

    /// <summary>From each "not fixed" to the decision how to go on.</summary>
    Evaluation,

    /// <summary>From each proposed resolution until the customer was reached, or answered.</summary>
    Callback,

    /// <summary>From the customer's oldest unanswered message to a human reply.</summary>
    NextReply,

    /// <summary>While the order waits for a vendor.</summary>
    Supplier,
}
