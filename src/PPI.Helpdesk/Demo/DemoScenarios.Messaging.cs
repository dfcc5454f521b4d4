using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Messaging =>
    [
        new("E-mail and calendar", "Mails to one customer come back",
            "Everything I send to our biggest toy shop chain comes back within a minute.",
            "Read the bounce: their server refuses our address since Monday.", "Asked their postmaster to remove the block.", "Came back again today, same text.",
            "Our sender record lacked the new mail gateway; added it, test mail was accepted.", "They got it. So relieved.")
        { Error = "550 5.7.1 sender policy check failed" },
        new("E-mail and calendar", "Shared mailbox of Customer service is missing since the update",
            "All of us see only our own mailbox. Customers' mails are piling up unread.",
            "Checked rights: unchanged. Opens in the browser.", "Had everybody work in the browser for today.", "The browser does not have our templates, each answer takes three times as long.",
            "Mapped the mailbox anew for the eight members and cleared their profiles.", "Templates and all are back.")
        { Severity = Several },
        new("E-mail and calendar", "Meeting room is booked by somebody who has left",
            "Every Thursday the large room is taken by a colleague who left in spring.",
            "Found the series; its owner is disabled.", "Deleted this week's meeting.", "It is there again for next week.",
            "Ended the whole series in the room's calendar.", "Room is ours.")
        { Kind = WorkOrderKind.ServiceRequest },
        new("E-mail and calendar", "Mailbox is full, cannot send",
            "I cannot send any more and I have no time to clean up during the fair.",
            "Emptied deleted items with the customer: 400 MB gained.", "Moved mails older than a year to the archive.", "Full again after two days, customers send pictures.",
            "Raised the limit for Sales and set the archive to run by itself.", "Thanks, I will clean up after the fair. Promise.") ,
        new("E-mail and calendar", "Calendar shows everything one hour late",
            "Since I came back from Leeds all appointments are an hour off, on the laptop only.",
            "Time zone is right in the system.", "Set the calendar's own time zone.", "New ones are right, old ones still an hour late.",
            "Reset the calendar view and repaired the moved appointments with the vendor's tool.", "On time again.") ,
        new("Telephony and conferencing", "Hotline rings but nobody hears the caller",
            "On three of our phones we hear nothing when we pick up the order hotline. Other calls are fine.",
            "Reproduced with a test call; one-way audio from the queue.", "Restarted the three phones.", "Two work, mine is still silent.",
            "Wrong network segment on the three sockets since the desk move; corrected, five test calls.", "I can hear our customers again!")
        { Severity = Several, Asset = "Phone {n}" },
        new("Telephony and conferencing", "Conference room: the other side does not hear us",
            "In the Corning room the microphone does not work. We sat around a laptop with the board.",
            "Checked mute and input device by remote.", "Changed the default microphone.", "They hear us but with a terrible echo.",
            "Replaced the room unit, echo cancelling measured with Leeds.", "Board meeting went well.")
        { Severity = Several, Asset = "Room unit RU-{n}" },
        new("Telephony and conferencing", "New extension for the quality laboratory",
            "The laboratory gets its own room and needs a phone.",
            "Reserved the number {n}.", "Phone delivered.", "It rings, but outside calls are barred.",
            "Given the right class of service; called a mobile together.", "Works.")
        { Kind = WorkOrderKind.MoveAddChange },
        new("Telephony and conferencing", "Announcement for the holidays on the order hotline",
            "Please have the hotline say that we are closed from the 24th to the 1st.",
            "Asked for the text.", "Recording switched on.", "It says \"from the 25th\".",
            "Recorded anew with the right dates and listened to it together.", "Sounds great.")
        { Kind = WorkOrderKind.ServiceRequest },
    ];
}
