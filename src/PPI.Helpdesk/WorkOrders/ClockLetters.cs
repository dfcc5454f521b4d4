namespace PPI.Helpdesk.WorkOrders;

/// <summary>What is said to staff when a clock is due soon, or overdue.</summary>
internal static class ClockLetters
{
    public static WorkOrderMessage Of(WorkOrder order, WorkOrder.ClockNoticed notice, TimeZoneInfo zone)
    {
        var (clock, due) = (notice.Clock.Label(), WorkOrderLetters.Date(notice.DueAt, zone));
        return notice.Level == NoticeLevel.Warning
            ? StaffNotices.Of(order, $"{clock} is due soon", $"Most of the time for {clock.ToLowerInvariant()} is used. It is due on {due}.")
            : StaffNotices.Of(order, $"{clock} is overdue", $"The time for {clock.ToLowerInvariant()} was used up on {due}.");
    }
}
