using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Security =>
    [
        new("Accounts and passwords", "Locked out after the holidays",
            "My password ran out while I was away and now it says my account is locked.",
            "Verified the customer by the number in the directory.", "Unlocked the account.", "Locked again within minutes, I have not even typed anything.",
            "An old phone kept trying the old password; removed there, account stays open.", "All good now.") ,
        new("Accounts and passwords", "Account for a temporary worker on packet line {n}",
            "Starts tomorrow for six weeks, needs the terminal and nothing else.",
            "Checked the request of Personnel.", "Account made for six weeks.", "He can sign in but the terminal shows an empty menu.",
            "Given the role of the line; tried at the terminal with the shift leader.", "Up and packing.")
        { Kind = WorkOrderKind.ServiceRequest },
        new("Accounts and passwords", "My name has changed",
            "I have married; please change my name and my mail address, and keep the old one working.",
            "Asked Personnel to confirm.", "Name and address changed.", "Mails to my old address come back.",
            "Old address kept as a second one, a test mail arrived.", "Thank you, and for the kind wishes!")
        { Kind = WorkOrderKind.MoveAddChange },
        new("Access rights", "Cannot see the contracts of my own department",
            "Since I moved from Sales to Purchasing I see the old folders and not the new ones.",
            "Compared with a colleague's rights.", "Added Purchasing's group.", "I still see Sales, and Purchasing only half.",
            "Took out Sales, added the second group of Purchasing, confirmed by both managers.", "Right folders, right person.") ,
        new("Access rights", "Four-eyes approval for price changes",
            "The auditors want two people for each price change.",
            "Collected who may change prices today: nineteen people.", "Approval step switched on for Sales.", "Purchasing can still change prices alone.",
            "Approval for every role that may change prices; tried with three of them.", "The auditors are content.")
        { Kind = WorkOrderKind.ServiceRequest, Asset = "ERP, prices", Error = "none" },
        new("Access rights", "Who may read the pay lists?",
            "For the yearly review I need the list of everybody who may read them.",
            "Drew the list from the system.", "List sent.", "The list has groups, I need names.",
            "List with names and since when; two who had left were removed.", "That is what I needed.")
        { Kind = WorkOrderKind.Question },
        new("Security incident", "I clicked on a link in a strange mail",
            "It looked like our bank. I entered my password before I noticed.",
            "Had the customer pull the network cable; password changed at once.", "Scanned the computer: nothing found.", "A colleague just got the same mail, from me!",
            "All sessions ended, a forwarding rule of the attacker removed, 14 recipients warned, mail pulled from mailboxes.", "You were there in minutes. Thank you.")
        { Severity = Breach, Asset = "LT-{n}", Error = "password entered on a foreign page" },
        new("Security incident", "Laptop was stolen from the car",
            "At the motorway services, ten minutes ago. It was switched off.",
            "Account locked, device marked as stolen.", "Wipe ordered for the next time it goes online.", "What do I tell our data protection officer: was it encrypted?",
            "Encryption proven by the last check-in; report for the officer written, loan laptop issued.", "Very professional.")
        { Severity = Breach, Asset = "LT-{n}" },
        new("Security incident", "Virus warning on the PC of the laboratory",
            "A red window says that something was found in a file from the measuring machine.",
            "Computer taken off the network.", "File removed, scan is clean.", "Same warning after the next measurement.",
            "The measuring machine's own stick was infected; stick destroyed, machine cleaned by the vendor.", "No more red windows.")
        { Severity = Breach, Asset = "LAB-{n}", Error = "Threat found: Worm/Autorun" },
        new("Other", "The big clock in hall {n} is eight minutes slow",
            "People leave late and complain to us.",
            "Found out that it takes its time from our network.", "Set it by hand.", "Two minutes slow again after a week.",
            "Gave it our time server instead of one that is gone since spring.", "On the second.") ,
        new("Other", "Coffee machine at head office wants a software update",
            "It shows \"update required\" and makes no coffee. We know it is not quite your job.",
            "Read the display with the customer.", "Skipped the update by the service menu.", "It asks again every morning before the first cup.",
            "Vendor updated it by remote; guest Wi-Fi was all it needed.", "Best helpdesk in the world.")
        { Kind = WorkOrderKind.Question },
    ];
}
