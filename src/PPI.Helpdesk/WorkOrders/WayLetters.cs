using PPI.Helpdesk.Mail.Outbound;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What customer and worker are told about offered ways.</summary>
internal static class WayLetters
{
    public static WorkOrderMessage? ForCustomer(TimelineRecord record, TimeZoneInfo zone) => record.Step switch
    {
        WorkOrder.WaysOffered offered => new(MessageKind.Choice, "please choose how we go on", [offered.Question, .. offered.Ways.Select((way, index) => $"{index + 1}. {way.Title}: {way.Happens} ({way.Takes})")])
        {
            Facts = [("Please choose until", WorkOrderLetters.Date(offered.ExpiresAt, zone))],
            Footer = "The button opens a page. Nothing changes until you choose there.",
        },
        WorkOrder.WayChosen chosen => new(MessageKind.PublicStep, "we go on as you chose", $"You chose “{chosen.Title}”. We go on with it.") { AlsoToWhoActed = true },
        WorkOrder.WaysWithdrawn withdrawn => new(MessageKind.PublicStep, "nothing to choose any more", $"You need not choose any more. {withdrawn.Reason}"),
        WorkOrder.WaysExpired => new(MessageKind.PublicStep, "we go on without your choice", "We have not heard from you which way you prefer, and go on as seems best to us. Write to us if you still prefer one."),
        _ => null,
    };

    /// <param name="worker">Who reads what the customer says.</param>
    public static IEnumerable<(int PersonId, WorkOrderMessage Message)> ForStaff(WorkOrder order, TimelineRecord record, int worker)
    {
        switch (record.Step)
        {
            case WorkOrder.WayChosen chosen:
                yield return (worker, StaffNotices.Of(order, "the customer has chosen", $"{record.PersonName} chose “{chosen.Title}”."));
                break;
            case WorkOrder.WaysExpired:
                yield return (worker, StaffNotices.Of(order, "the customer did not choose", "The time for the choice is over. Decide how it goes on."));
                break;
            default:
                break;
        }
    }
}
