using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What customer and technicians are told about a visit; each message brings it into the reader's calendar, or takes it out.</summary>
internal static class VisitLetters
{
    public static WorkOrderMessage? ForCustomer(TimelineRecord record, TimeZoneInfo zone) => record.Step switch
    {
        WorkOrder.VisitPlanned { Plan: var plan } planned => new(MessageKind.PublicStep, $"{plan.TechnicianName} comes to you",
            $"{plan.TechnicianName} comes {new VisitWindow(plan.BeginsAt, plan.Until).InWords(zone)} to {plan.Purpose}.")
        {
            Facts = [("Place", plan.Place)],
            Visit = planned.Number,
        },
        WorkOrder.VisitRescheduled moved => new(MessageKind.PublicStep, "the visit is rescheduled",
            $"{moved.TechnicianName} comes {new VisitWindow(moved.BeginsAt, moved.Until).InWords(zone)} instead. {moved.Reason}")
        {
            Visit = moved.Number,
        },
        WorkOrder.VisitCancelled cancelled => new(MessageKind.PublicStep, "the visit does not take place", $"Nobody comes as planned. {cancelled.Reason}") { Visit = cancelled.Number },
        WorkOrder.VisitDone done => new(MessageKind.PublicStep, "we were with you", $"{record.PersonName} wrote about the visit:") { Quote = done.Outcome },
        _ => null,
    };

    public static IEnumerable<(int PersonId, WorkOrderMessage Message)> ForStaff(WorkOrder order, TimelineRecord record, TimeZoneInfo zone)
    {
        switch (record.Step)
        {
            case WorkOrder.VisitPlanned { Plan: var plan } planned:
                yield return (plan.TechnicianId, StaffNotices.Of(order, "a visit is yours", $"{record.PersonName} sends you {new VisitWindow(plan.BeginsAt, plan.Until).InWords(zone)} to {plan.Purpose}.") with { Visit = planned.Number });
                break;
            case WorkOrder.VisitRescheduled moved:
                yield return (moved.TechnicianId, StaffNotices.Of(order, "a visit is rescheduled", $"{record.PersonName} sends you {new VisitWindow(moved.BeginsAt, moved.Until).InWords(zone)}. {moved.Reason}") with { Visit = moved.Number });
                if (moved.FormerId != moved.TechnicianId)
                    yield return (moved.FormerId, StaffNotices.Of(order, "a visit is no longer yours", $"{moved.TechnicianName} goes instead of you. {moved.Reason}") with { Visit = moved.Number, IsVisitOff = true });
                break;
            case WorkOrder.VisitCancelled cancelled:
                yield return (VisitOf(order, cancelled.Number).TechnicianId, StaffNotices.Of(order, "a visit is cancelled", cancelled.Reason) with { Visit = cancelled.Number });
                break;
            case WorkOrder.Accepted or WorkOrder.Lapsed or WorkOrder.Withdrawn or WorkOrder.MarkedDuplicate:
                foreach (var visit in order.Visits.Where(visit => visit.State == VisitState.Overtaken && visit.EndedAt == record.At))
                    yield return (visit.TechnicianId, StaffNotices.Of(order, "a visit is not needed any more", $"The work order is closed: {order.Closure?.Label()}.") with { Visit = visit.Number });
                break;
            default:
                break;
        }
    }

    private static Visit VisitOf(WorkOrder order, int number) => order.Visits.Single(visit => visit.Number == number);
}
