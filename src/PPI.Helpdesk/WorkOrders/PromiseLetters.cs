using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What is said about promised calls: to the customer when somebody gives their word, to staff when it is theirs to keep, or late.</summary>
internal static class PromiseLetters
{
    public static WorkOrderMessage? ForCustomer(TimelineRecord record, TimeZoneInfo zone) => record.Step is not WorkOrder.CallPromised promised ? null
        : new(MessageKind.PublicStep, "we will call you", $"{promised.PromiserName} will call you about this: {promised.About}")
        {
            Facts = [("By", WorkOrderLetters.Date(promised.DueAt, zone))],
        };

    public static IEnumerable<(int PersonId, WorkOrderMessage Message)> ForStaff(WorkOrder order, TimelineRecord record, TimeZoneInfo zone)
    {
        switch (record.Step)
        {
            case WorkOrder.CallPromised promised when promised.PromiserId != record.PersonId:
                yield return (promised.PromiserId, StaffNotices.Of(order, "a call is promised in your name", $"{record.PersonName} promised that you call by {WorkOrderLetters.Date(promised.DueAt, zone)}: {promised.About}"));
                break;
            case WorkOrder.PromiseOverdue overdue:
                foreach (var told in overdue.Told)
                    yield return (told.PersonId, StaffNotices.Of(order, "a promised call is overdue", $"The customer was to be called by {WorkOrderLetters.Date(overdue.CallAt, zone)}. Call now, and log it on your list of calls."));
                break;
        }
    }
}
