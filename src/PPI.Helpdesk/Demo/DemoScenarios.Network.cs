using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Network =>
    [
        new("Network and Wi-Fi", "No network in the whole of hall {n}",
            "Nothing works in the hall: terminals, scanners, phones. The packet line stands still.",
            "Confirmed that the hall's switch does not answer. Called the shift leader.", "Restarted the switch by remote power.", "It came up for ten minutes and went down again.",
            "Exchanged the power supply of the hall switch and moved it off the welding circuit.", "Back in an hour and it has stayed up.")
        { Severity = Halted, Asset = "SW-HALL-{n}" },
        new("Network and Wi-Fi", "Wi-Fi drops near the dye vats",
            "Whenever we walk past the vats with the tablets the connection is gone for a minute.",
            "Measured with the tablet on the phone with the customer: two bars at the vats.", "Raised the power of access point AP-{n}.", "Better at vat 1, still nothing at vats 3 and 4.",
            "Mounted a second, splash-proof access point between vats 3 and 4; walked the whole aisle without a drop.", "We walk and it works. Thanks!")
        { Severity = Several, Asset = "AP-{n}" },
        new("Network and Wi-Fi", "Network socket for a new label printer",
            "We are getting a label printer at gate {n} and there is no socket within ten metres.",
            "Checked the plan: nearest patch panel has two free ports.", "Laid a temporary cable.", "Safety does not allow the cable across the walkway.",
            "Electrician put in a double socket at the gate; patched and tested.", "Safe and it works.")
        { Kind = WorkOrderKind.MoveAddChange },
        new("Network and Wi-Fi", "Guest Wi-Fi for the auditors",
            "Four auditors are here for three days and need the internet, but nothing of ours.",
            "Created vouchers for three days.", "Vouchers sent by mail.", "Two of the four codes are refused as already used.",
            "Made new codes for all four and tried each of them.", "The auditors were happy, so were we.")
        { Kind = WorkOrderKind.ServiceRequest },
        new("Network and Wi-Fi", "Video calls stutter every day at three",
            "At three every afternoon pictures freeze and voices turn into robots, on the whole floor.",
            "Asked for the exact times; looked at the line's graph: full from 15:00 to 15:20.", "Gave video calls precedence on the router.", "Less robots, but pictures still freeze.",
            "The warehouse's picture upload ran at three; moved to the night.", "Three o'clock has come and gone without anybody noticing.")
        { Severity = Several },
        new("VPN and remote access", "VPN drops every ten minutes at home",
            "From home the connection breaks every ten minutes and I have to sign in again, in the middle of an order.",
            "Client is current. Same on cable and Wi-Fi.", "Switched the client to the second gateway.", "Now it is every twenty minutes. Still unusable on the phone with customers.",
            "Home router cut idle sessions; set the client to keep alive every 30 seconds. Held for a whole day.", "A whole week without a drop!")
        { Asset = "LT-{n}", Error = "Connection terminated: peer not responding" },
        new("VPN and remote access", "Cannot sign in to VPN with the new phone",
            "I have a new phone and the approval still goes to the old one, which is wiped.",
            "Verified the customer by call-back to the manager.", "Removed the old phone from the account.", "It now says that no device is registered, and offers nothing.",
            "Registered the new phone together with the customer.", "Took five minutes. Great.") ,
        new("VPN and remote access", "Remote access for the knitting machine vendor",
            "The vendor wants to look at machine {n} from their office next week, for two hours.",
            "Asked for names, times and the signed agreement.", "Opened access for the named person.", "They see the machine but not its log server.",
            "Added the log server for the two hours; access closes by itself.", "Vendor found the fault. Thank you.")
        { Kind = WorkOrderKind.ServiceRequest },
        new("VPN and remote access", "From the Leeds mill the ERP is too slow to work with",
            "Each screen takes eight to ten seconds. The other sites say it is fast.",
            "Traced the route: goes by way of Tacoma since Sunday.", "Set the route back by hand.", "Was fast for a day. It is slow again since this morning.",
            "Provider corrected the announcement; our own route pinned until their confirmation.", "One second a screen. Lovely.")
        { Severity = SeveralStuck },
        new("File shares and storage", "Drive P: is full and nobody can save",
            "\"There is not enough space\" for everybody in Product design. We have a collection to hand in today.",
            "Found 300 GB of old render files; asked who owns them.", "Moved the renders of two years ago to the archive.", "Full again after one night, the render machine writes there.",
            "Gave the renders a drive of their own and Product design 500 GB more.", "We can breathe again.")
        { Severity = SeveralStuck, Asset = "FS-0{n}", Error = "There is not enough space on the disk" },
        new("File shares and storage", "Folder of the spring collection has disappeared",
            "Yesterday it was there. Nobody says that they deleted it.",
            "Searched for the name: it was dragged into the folder beside it.", "Moved it back.", "It is back but eleven drawings are missing.",
            "Restored the eleven drawings from the copy of Tuesday night and checked them with the customer.", "Everything is there again. Phew.")
        { Severity = Several },
        new("File shares and storage", "Access to the archive of recipes",
            "For the complaint about batch {n} I need to read the dye recipes of last year.",
            "Asked the owner of the folder for approval.", "Given read access to the folder.", "I can see the folder but each file says no access.",
            "Rights were broken further down; inherited anew, opened three files with the customer.", "Thank you, complaint is answered.")
        { Kind = WorkOrderKind.ServiceRequest },
    ];
}
