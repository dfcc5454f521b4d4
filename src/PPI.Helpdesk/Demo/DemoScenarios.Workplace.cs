using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Workplace =>
    [
        new("Desktop and laptop", "Laptop LT-{n} does not wake from sleep",
            "When I open the lid in the morning the screen stays black and the fan runs. I have to hold the power button for ten seconds and lose whatever was open.",
            "Updated the graphics driver, switched fast start off. Sleeps and wakes twice on the phone.",
            "Installed the vendor's new firmware 1.14.", "Worked for two days, then black again this morning. I lost an hour of pattern drawings.",
            "Replaced the docking station, whose port woke the laptop half-way. Ten cycles without a fault.", "Finally. Thank you for not giving up on it.")
        { Asset = "LT-{n}" },
        new("Desktop and laptop", "Second monitor is not recognised since the desk move",
            "We moved desks on Friday. The left monitor says \"no signal\", the right one works. I need both to compare colour sheets.",
            "Swapped cables with the neighbour: the monitor works there.", "Reseated the adapter and set the display order.", "It came back for an hour and then went off again.",
            "Put in a new DisplayPort adapter; the old one had a bent pin.", "Both screens on since yesterday.")
        { Asset = "Desk 3-{n}" },
        new("Desktop and laptop", "PC on the packing line is so slow that the line waits",
            "Packing PC PK-{n} takes half a minute for each box since the weekend. Six people stand around it.",
            "Restarted it twice; the disk light is on all the time.", "Stopped the search index and freed 20 GB.", "Better in the morning, crawling again by noon when the second shift logs in.",
            "Exchanged the failing hard disk for an SSD from the same image, restored the packing software.", "Line runs at full speed. Great.")
        { Severity = Several, Asset = "PK-{n}" },
        new("Desktop and laptop", "New laptop for a colleague who starts on the first",
            "A product designer starts on the first of the month. Please prepare the usual design workplace with two monitors and the drawing tablet.",
            "Checked the stock: laptop and monitors are there, the tablet has to be ordered.", "Delivered laptop and monitors, tablet to follow.", "She cannot start without the tablet, that is her whole job.",
            "Tablet arrived, installed with the driver and calibrated with her.", "All there on day one of her second week. Next time please order earlier.")
        { Kind = WorkOrderKind.MoveAddChange },
        new("Desktop and laptop", "Blue screen while cutting layouts are exported",
            "Every export of more than forty parts ends in a blue screen. Smaller ones are fine.",
            "Collected the dump file; points to the plotter driver.", "Rolled the plotter driver back to the last version.", "No blue screen, but the layouts come out mirrored.",
            "Installed driver 8.2 with the vendor's patch; exported 140 parts, the right way round.", "Perfect, thank you.")
        { Asset = "WS-{n}", Error = "DRIVER_IRQL_NOT_LESS_OR_EQUAL (plt64.sys)" },
        new("Mobile devices", "Company phone does not get mail any more",
            "Since I changed my password the phone shows no new mail. It does not ask for the new one either.",
            "Removed and added the account by phone with the customer.", "Re-enrolled the device.", "Mail is there now but my calendar is empty.",
            "Cleared the stale sync partnership on the server; mail and calendar are complete.", "Quick and friendly.")
        { Asset = "PH-{n}" },
        new("Mobile devices", "Replace a phone with a broken screen",
            "It fell off the forklift. Touch does not react in the lower half.",
            "Ordered a replacement and blocked the old device.", "Handed out a loan phone.", "I need the scanner app on it as well, the loan phone does not have it.",
            "New phone issued with all apps, old one wiped and sent for recycling.", "Thanks!")
        { Kind = WorkOrderKind.ServiceRequest, Asset = "PH-{n}" },
        new("Mobile devices", "Tablet at the quality gate restarts by itself",
            "The inspection tablet restarts in the middle of the checklist, several times a shift. Answers are lost.",
            "Charged it fully, removed two unused apps.", "Reset the tablet and restored the checklist app.", "Three restarts on the late shift again.",
            "Battery was swollen; tablet exchanged and checklist saved after every answer now.", "The new one holds the whole shift.")
        { Asset = "TB-{n}" },
        new("Printers and copiers", "Printer PR-{n} prints stripes across every page",
            "Delivery notes come out with grey stripes. The carrier's scanner cannot read the bar code.",
            "Had the customer run the cleaning page three times.", "Changed the toner cartridge.", "Stripes are lighter but the carrier still refuses one note in five.",
            "Replaced the drum unit; printed fifty notes, all read by the scanner.", "No more complaints from the driver.")
        { Severity = Several, Asset = "PR-{n}" },
        new("Printers and copiers", "Copier asks for a code that nobody knows",
            "Since the service visit the copier on the second floor wants a department code.",
            "Looked for the code list of the leasing company.", "Switched department codes off in the menu.", "It forgets the setting every night and asks again in the morning.",
            "Leasing company removed the accounting module that switched it on again.", "Works without code, thank you.")
        { Severity = Several, Asset = "CP-{n}" },
        new("Printers and copiers", "Confidential printing for Finance",
            "We would like print jobs to wait until we stand at the printer, because of the pay lists.",
            "Explained what the printers offer.", "Set up PIN printing for three people.", "Works on the first floor only; our second printer is on the ground floor.",
            "Pull printing set up on both printers for all of Finance, tried out together.", "Exactly what we wanted.")
        { Kind = WorkOrderKind.ServiceRequest },
        new("Office software", "Spreadsheet with the yarn prices does not open",
            "It says the file is damaged. It is the only version with this quarter's prices.",
            "Tried open-and-repair: half of the sheets come back.", "Restored last night's copy.", "That copy lacks everything I entered yesterday, about two hundred prices.",
            "Recovered yesterday's autosave version from the server and merged it with the customer.", "You saved my week.")
        { Error = "The file is corrupt and cannot be opened" },
        new("Office software", "How do I number chapters automatically?",
            "The quality manual has to have numbered chapters and I have typed all numbers by hand so far.",
            "Showed heading styles on the phone.", "Sent the short guide.", "The guide is for the old version, my menus look different.",
            "Went through the first two chapters together with screen sharing and wrote a new guide.", "I can do it by myself now.")
        { Kind = WorkOrderKind.Question },
    ];
}
