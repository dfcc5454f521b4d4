using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Business =>
    [
        new("ERP: orders and purchasing", "Order cannot be released: credit check hangs",
            "Order 45{n} is stuck in the credit check since yesterday, the limit is not even half used.",
            "Looked at the order with the customer; a second line in another currency blocks it.", "Released the order by hand.", "The next order of the same customer hangs again.",
            "Exchange rate of the new currency was missing in the check; entered, three orders ran through.", "All orders went out.")
        { Asset = "ERP, release of orders", Error = "Credit check pending (CR-114)" },
        new("ERP: orders and purchasing", "Purchase order goes to the wrong approver",
            "My purchase orders go to a manager who has not been ours for a month.",
            "Read the organisation chart in the system: old manager is still there.", "Forwarded the waiting orders to the new manager.", "Today's order went to the old one again.",
            "Personnel's change was not taken over by purchasing; ran the transfer and set it to nightly.", "Goes to the right desk now.")
        { Asset = "ERP, purchasing", Error = "no error; wrong name in the approval" },
        new("ERP: orders and purchasing", "Nobody can print order confirmations",
            "Since this morning every confirmation prints as an empty page. Sixty customers wait.",
            "Same on two printers; preview is empty too.", "Restarted the form service.", "Some print now, those with discounts are still empty.",
            "A form change of last night failed on discounts; taken back, all confirmations printed.", "Sixty confirmations are out of the door.")
        { Severity = SeveralStuck, Asset = "ERP, order confirmation", Error = "empty page" },
        new("ERP: orders and purchasing", "Add the new plush colours as variants",
            "Marketing has four new colours. We need them as variants of article {n} before the fair.",
            "Asked for codes and names.", "Created four variants.", "The prices are missing, the shop does not take them.",
            "Prices copied from the base article, shop shows all four.", "They are on sale.")
        { Kind = WorkOrderKind.ServiceRequest, Asset = "ERP, article {n}" },
        new("ERP: finance", "Month end: posting period is closed too early",
            "I still have eleven invoices to post and the period is closed.",
            "Confirmed with the controller that it should be open until tomorrow.", "Opened the period.", "Closed again at noon, by a job it seems.",
            "Job had last year's calendar; corrected, period open until the 5th as planned.", "Month end is done.")
        { Severity = Several, Asset = "ERP, posting periods", Error = "Period 0{n} is not open" },
        new("ERP: finance", "Bank file is refused by the bank",
            "The bank says our payment file is not valid since their change on the first.",
            "Compared with last month's file: same layout.", "Sent the file in the old format by their portal.", "They took it this once and will not next week.",
            "Installed the bank's new format; they confirmed a test payment.", "Payments go out again.")
        { Asset = "ERP, payment run", Error = "pain.001: element not expected" },
        new("ERP: finance", "Dunning letters went to customers who have paid",
            "Five good customers called, angry, because they got a reminder for paid invoices.",
            "Checked two of them: paid two days before the run.", "Stopped tomorrow's run.", "What about the forty that went out this morning?",
            "Bank statements were imported after the run; order of the jobs changed, apologies sent with a list from us.", "Handled well in the end.")
        { Severity = Several, Asset = "ERP, dunning", Error = "paid items in the run" },
        new("Personnel and time recording", "Time clock at the gate does not take badges",
            "The clock says \"unknown badge\" to everybody at shift change.",
            "Restarted the terminal with the gatekeeper.", "Loaded the badges anew.", "Early shift works, late shift is unknown again.",
            "The two terminals shared one address; given its own, both shifts tried.", "No more queue at the gate.")
        { Severity = Several, Asset = "TC-{n}", Error = "Unknown badge" },
        new("Personnel and time recording", "My holiday shows in the wrong year",
            "I entered the week after New Year and it was taken from the old year.",
            "Looked at the entry: right dates.", "Corrected the entry.", "The balance is still wrong by five days.",
            "Balance computed anew for this case; twenty others corrected at the same time.", "Five days back, thank you!") ,
        new("Customer portal and web shop", "Web shop shows no prices to dealers",
            "Dealers who sign in see \"price on request\" for everything. We lose orders by the minute.",
            "Guests see prices, dealers do not.", "Cleared the shop's cache.", "Prices are there, but without the dealers' discounts.",
            "Price service had no right to read discounts after the update; granted, checked five dealers.", "Orders are coming in again.")
        { Severity = SeveralStuck, Asset = "Web shop, price service", Error = "Price on request" },
        new("Customer portal and web shop", "Payment by card fails for customers from Canada",
            "Three customers from Canada wrote that the card is refused. Elsewhere it works.",
            "Asked one of them for the time; found the refusal in the log.", "Asked the payment provider.", "They say it is fixed, our customers say it is not.",
            "Province field was sent too long; shortened, a real order from Toronto went through.", "Toronto says hello and thanks.")
        { Severity = Several, Asset = "Web shop, check-out", Error = "Declined: address verification" },
        new("Customer portal and web shop", "Put the fair's opening hours on the start page",
            "From Monday the start page should show our hours and stand number {n}.",
            "Asked for the text in both languages.", "Text is on the page.", "The German text is cut off on phones.",
            "Shortened the line for phones with Marketing, checked on three of them.", "Looks good.")
        { Kind = WorkOrderKind.ServiceRequest, Asset = "Web shop, start page" },
    ];
}
