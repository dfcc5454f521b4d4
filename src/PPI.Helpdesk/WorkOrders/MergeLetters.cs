using System.Globalization;
using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What the customer of a merged order is told about what they have in common with another one.</summary>
internal static class MergeLetters
{
    public static WorkOrderMessage? ForCustomer(TimelineRecord record) => record.Step switch
    {
        WorkOrder.Merged merged => new(MessageKind.PublicStep, "handled together with another one",
            $"Somebody else has reported the same matter, {WorkOrder.NumberOf(merged.IntoId)}, and we handle both together. You are still asked yourself whether it works for you."),
        WorkOrder.Separated separated => new(MessageKind.PublicStep, "handled by itself again", $"Your work order is no longer handled together with {WorkOrder.NumberOf(separated.FromId)}. We go on with it by itself."),
        WorkOrder.ResolutionFollowed followed => new(MessageKind.Verdict, "please check whether it works",
            $"We handled your work order together with {WorkOrder.NumberOf(followed.SurvivingId)}, which is about the same matter, and believe that it is fixed. This is what was done:")
        {
            Quote = followed.Done,
            Facts = [("Kind", followed.Kind.Label()), ("Attempt", followed.Attempt.ToString(CultureInfo.InvariantCulture))],
            Footer = WorkOrderLetters.AboutVerdict,
        },
        _ => null,
    };
}
