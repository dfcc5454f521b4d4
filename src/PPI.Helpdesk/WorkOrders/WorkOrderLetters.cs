using System.Globalization;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the customer is told about each step, in plain words. Pure: who reads it is decided elsewhere.</summary>
internal static class WorkOrderLetters
{
    internal const string AboutVerdict = "The buttons open a page. Nothing changes until you answer there.";

    /// <summary>The letter for the customer's side; null when the step is not worth a mail, or not theirs to see.</summary>
    public static WorkOrderMessage? ForCustomer(WorkOrder order, TimelineRecord record, TimeZoneInfo zone) => record.Step switch
    {
        // No word of the requester: an acknowledgement must not carry somebody's text to somebody else (spam relays).
        WorkOrder.Logged => new(MessageKind.Acknowledgement, "we have your work order",
            "We have your work order and somebody answers for it. You are told about every step, and nothing is closed before you have said that it works.")
        {
            AlsoToWhoActed = true,
            Footer = "You get this because a work order was logged in your name.",
        },
        WorkOrder.Taken taken => new(MessageKind.PublicStep, "somebody is working on it", $"{taken.WorkerName} is working on your work order now."),
        WorkOrder.HandOverAccepted accepted => new(MessageKind.PublicStep, "somebody else answers for it", $"{accepted.OwnerName} answers for your work order from now on."),
        WorkOrder.Escalated escalated => new(MessageKind.PublicStep, $"passed on to {escalated.Channel.Label()}",
            $"Our {escalated.Channel.Label()} team goes on with your work order. They have been told what was tried."),
        WorkOrder.CustomerAsked asked => new(MessageKind.PublicStep, "we need to know something from you", "To go on we need your answer:")
        {
            Quote = asked.Question,
            Footer = "Answer on the page of the work order. The work waits for you until then.",
        },
        WorkOrder.PutOnHold hold => new(MessageKind.PublicStep, "on hold", $"{hold.Reason.Label()}: {hold.Note}")
        {
            Facts = [("Goes on by itself on", Date(hold.ResumeAt, zone))],
        },
        WorkOrder.Resumed => new(MessageKind.PublicStep, "we go on", "The work on your work order goes on."),
        WorkOrder.ResolutionProposed proposed => new(MessageKind.Verdict, "please check whether it works", "We believe that it is fixed. This is what was done:")
        {
            Quote = proposed.Done,
            Facts = [("Kind", proposed.Kind.Label()), ("Attempt", proposed.Attempt.ToString(CultureInfo.InvariantCulture))],
            Footer = AboutVerdict,
        },
        WorkOrder.Reminded => new(MessageKind.Reminder, "does it work?", "We have not heard from you yet. Please tell us whether it works:")
        {
            Quote = order.Attempts[^1].Done,
            Footer = AboutVerdict,
        },
        WorkOrder.Accepted accepted when order.WasFixedOnCall => new(MessageKind.PublicStep, "fixed while we spoke, and closed, as you confirmed",
            "You called, it was fixed while you were on the line, and you said that it works. This is what was done:")
        {
            Quote = order.Attempts[^1].Done,
            Facts = [("Can be opened again until", Date(accepted.ReopenUntil, zone))],
            AlsoToWhoActed = true,
            Footer = "You get this because a work order was logged in your name. If it does not work after all, say so on its page.",
        },
        WorkOrder.Accepted accepted => new(MessageKind.PublicStep, "closed, as you confirmed", "Thank you. The work order is closed because it works for you.")
        {
            Facts = [("Can be opened again until", Date(accepted.ReopenUntil, zone))],
            AlsoToWhoActed = true,
        },
        WorkOrder.Declined => new(MessageKind.PublicStep, "not fixed: we look at it again",
            "Thank you for telling us. The helpdesk looks at what was done and decides how to go on. Nothing is closed before it works for you.")
        {
            AlsoToWhoActed = true,
        },
        WorkOrder.Reopened => new(MessageKind.PublicStep, "open again", "The work order is open again. The helpdesk looks at what was done and decides how to go on.")
        {
            AlsoToWhoActed = true,
        },
        WorkOrder.Lapsed lapsed => new(MessageKind.PublicStep, "closed without your answer",
            "We have asked whether it works and have not heard from you, so the work order is closed, unconfirmed.")
        {
            Facts = [("Can be opened again until", Date(lapsed.ReopenUntil, zone))],
        },
        WorkOrder.Retitled retitled => new(MessageKind.PublicStep, "it has another subject now", "So that everybody knows what it is about, the subject of your work order is now:") { Quote = retitled.Title },
        WorkOrder.Withdrawn withdrawn => new(MessageKind.PublicStep, "withdrawn", $"{record.PersonName} withdrew the work order, so nothing more is done about it. If that is not right, tell us, and name its number.") { Quote = withdrawn.Reason.Length > 0 ? withdrawn.Reason : null },
        WorkOrder.MarkedDuplicate duplicate => new(MessageKind.PublicStep, "closed: the matter is known",
            $"Your work order is about the same matter as {WorkOrder.NumberOf(duplicate.OriginalId)}, so this one is closed and you find there how it stands. If it is another matter, tell us, and name its number."),
        WorkOrder.Replied { FromCustomer: false } reply => new(MessageKind.PublicStep, "a message from the helpdesk", $"{record.PersonName} wrote:") { Quote = reply.Message },
        WorkOrder.Replied reply => new(MessageKind.PublicStep, "a message", $"{record.PersonName} wrote:") { Quote = reply.Message },
        _ => MergeLetters.ForCustomer(record) ?? VisitLetters.ForCustomer(record, zone) ?? WayLetters.ForCustomer(record, zone) ?? PromiseLetters.ForCustomer(record, zone),
    };

    /// <summary>In the helpdesk's own zone, which is named.</summary>
    internal static string Date(DateTimeOffset at, TimeZoneInfo zone)
    {
        var place = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return $"{TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} ({place})";
    }
}
