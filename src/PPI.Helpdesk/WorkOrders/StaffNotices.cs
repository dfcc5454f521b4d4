using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Notices for staff, in exact words: something waits for them. Pure: whether somebody gets mail is decided elsewhere.</summary>
internal static class StaffNotices
{
    /// <param name="worker">Who reads what the customer writes.</param>
    public static IEnumerable<(int PersonId, WorkOrderMessage Message)> About(WorkOrder order, TimelineRecord record, int worker, TimeZoneInfo zone)
    {
        switch (record.Step)
        {
            case WorkOrder.Routed routed:
                yield return (routed.OwnerId, Of(order, "a new work order is yours", $"You answer for it. {routed.Reason}."));
                break;
            case WorkOrder.HandOverOffered offered:
                yield return (offered.ToId, Of(order, "offered to you", $"{record.PersonName} offers you this work order: {offered.Reason}"));
                break;
            case WorkOrder.HandOverDeclined declined:
                yield return (order.HandOvers[^1].FromId, Of(order, "hand-over declined", $"{record.PersonName} declined: {declined.Reason}"));
                break;
            case WorkOrder.Reassigned reassigned:
                yield return (reassigned.OwnerId, Of(order, "assigned to you", $"{record.PersonName} assigned it to you: {reassigned.Reason}"));
                break;
            case WorkOrder.Returned returned:
                yield return (order.OwnerId, Of(order, "returned to the helpdesk", $"{returned.From.Label()} returned it. {returned.Reason.Label()}: {returned.Note}"));
                break;
            case WorkOrder.Declined declined:
                yield return (order.OwnerId, Of(order, "not fixed: evaluate it", $"The customer declined attempt {declined.Attempt}: {declined.Reason}"));
                break;
            case WorkOrder.CustomerNotReached missed:
                yield return (order.OwnerId, Of(order, "call the customer: our mail does not arrive", $"No mail that asks about attempt {missed.Attempt} could be delivered. The order does not lapse meanwhile. Call, and log what the customer says."));
                break;
            case WorkOrder.Reopened reopened:
                yield return (order.OwnerId, Of(order, "opened again: evaluate it", $"The customer says: {reopened.Reason}"));
                break;
            case WorkOrder.Evaluated { NewOwnerId: { } leader } evaluated:
                yield return (leader, Of(order, "you are asked to step in", evaluated.Facts));
                break;
            case WorkOrder.Replied { FromCustomer: true } reply:
                yield return (worker, Of(order, "the customer wrote", $"{record.PersonName} wrote:") with { Quote = reply.Message });
                if (order.MergedIntoId is not null && worker != order.OwnerId)
                    yield return (order.OwnerId, Of(order, "the customer wrote", $"{record.PersonName} wrote:") with { Quote = reply.Message });
                break;
            case WorkOrder.ClockNoticed notice:
                foreach (var told in notice.Told)
                    yield return (told.PersonId, ClockLetters.Of(order, notice, zone));
                break;
            case WorkOrder.ParticipantAdded added:
                yield return (added.PersonId, Of(order, "you take part in a work order", $"{record.PersonName} added you. {added.Level.Label()}."));
                break;
            default:
                foreach (var notice in VisitLetters.ForStaff(order, record, zone).Concat(WayLetters.ForStaff(order, record, worker)).Concat(LoopLetters.ForStaff(order, record)).Concat(PromiseLetters.ForStaff(order, record, zone)))
                    yield return notice;
                break;
        }
    }

    internal static WorkOrderMessage Of(WorkOrder order, string subject, string text) => new(MessageKind.Notice, subject, text)
    {
        Facts = [("Subject", order.Title), ("Priority", order.Priority.Label()), ("With", order.Tier.Label())],
    };
}
