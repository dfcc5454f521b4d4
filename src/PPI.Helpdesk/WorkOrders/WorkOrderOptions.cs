using System.ComponentModel.DataAnnotations;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The policy of the customer's review, in configuration under <c>WorkOrders</c>. All in days of 24 hours.</summary>
public sealed class WorkOrderOptions
{
    public const string Section = "WorkOrders";

    /// <summary>How long after closing a late "not fixed" reopens the order.</summary>
    [Range(1, 365, ErrorMessage = "WorkOrders:ReopenWithinDays must be a whole number from 1 to 365. Write for example 14.")]
    public int ReopenWithinDays { get; set; } = 14;

    /// <summary>How long the customer is given before each reminder, and after the last one before the order lapses.</summary>
    [Range(1, 60, ErrorMessage = "WorkOrders:ReminderEveryDays must be a whole number from 1 to 60. Write for example 3.")]
    public int ReminderEveryDays { get; set; } = 3;

    /// <summary>How many reminders are sent before the order lapses.</summary>
    [Range(1, 10, ErrorMessage = "WorkOrders:Reminders must be a whole number from 1 to 10. Write for example 2.")]
    public int Reminders { get; set; } = 2;

    /// <summary>How long the link in the verdict mail works.</summary>
    [Range(1, 90, ErrorMessage = "WorkOrders:VerdictLinkDays must be a whole number from 1 to 90. Write for example 30.")]
    public int VerdictLinkDays { get; set; } = 30;

    internal DateTimeOffset ReminderAfter(DateTimeOffset now) => now.AddDays(ReminderEveryDays);

    internal DateTimeOffset ReopenUntil(DateTimeOffset closed) => closed.AddDays(ReopenWithinDays);
}
