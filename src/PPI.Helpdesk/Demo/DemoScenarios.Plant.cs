using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Plant =>
    [
        new("Warehouse scanners", "Scanner SC-{n} does not read the new cartons",
            "The new supplier's cartons have shiny labels. I scan five times for one beep.",
            "Cleaned the window; old labels read at once.", "Raised the scanner's light.", "Better by hand, but at arm's length still nothing.",
            "Loaded the reading profile for glossy labels on all nine scanners.", "One beep, first time.")
        { Severity = Several, Asset = "SC-{n}" },
        new("Warehouse scanners", "Scanner loses the Wi-Fi in aisle {n}",
            "In the last aisle the scanner says \"offline\", and I walk back to book each pallet.",
            "Saw the gap in the coverage plan.", "Moved the access point by one pillar.", "Aisle 9 works now, aisle 11 does not any more.",
            "Added an access point at the end of the hall; booked a pallet in each aisle.", "Saves me a kilometre a day.")
        { Asset = "SC-2{n}", Error = "Offline: host not reachable" },
        new("Warehouse scanners", "Battery of the forklift scanner is empty after two hours",
            "It should last a shift.",
            "Swapped the battery with another scanner: the same.", "Exchanged the battery.", "New battery, empty after three hours.",
            "The charging cradle on the forklift had a broken contact; replaced.", "A whole shift and still half full.")
        { Asset = "SC-3{n}" },
        new("Label printing", "Labels print with the address shifted",
            "The address starts a centimetre too low and the postcode is cut off. The carrier sends parcels back.",
            "Calibrated the label length with the customer.", "Set the top offset.", "The first label of each roll is still shifted.",
            "Gap sensor was dirty with glue; cleaned, profile saved in the printer, a whole roll is straight.", "Not one parcel came back since.")
        { Severity = Several, Asset = "LP-{n}" },
        new("Label printing", "Label printer of packet line 2 stops with a red light",
            "Every few minutes it stops and the line with it.",
            "Had the customer open and close the head; runs for five minutes.", "Changed the ribbon.", "Stops less, four times in the last hour.",
            "Replaced the print head, worn after four years. Line ran a shift without a stop.", "The line runs!")
        { Severity = Halted, Asset = "LP-{n}", Error = "HEAD FAULT" },
        new("Label printing", "New label layout for hazardous goods",
            "From the first the dye powder needs the new symbol on the label.",
            "Asked for the drawing of the symbol.", "Layout changed and sent for a look.", "The symbol is smaller than the rule asks for.",
            "Symbol enlarged to 10 mm, approved by Safety.", "Approved, thank you.")
        { Kind = WorkOrderKind.ServiceRequest },
        new("Warehouse management", "Stock of article {n} is negative",
            "The system says minus forty. I can see two hundred of them.",
            "Read the bookings: one transfer was booked twice.", "Corrected the stock.", "Minus again this morning, minus eighty now.",
            "The interface repeated the transfer whenever the line was slow; repaired, stock counted and set.", "Counted twice, right twice.")
        { Asset = "WMS, stock of {n}", Error = "Stock -40 EA" },
        new("Warehouse management", "Pick lists come out twice",
            "Each list prints two times and twice we have packed an order double.",
            "Saw two print jobs for each list.", "Removed the second printer from the route.", "Now some lists do not print at all.",
            "Two servers both ran the print job since the update; one is off, fifty lists came once each.", "Once is enough. Thanks!")
        { Severity = SeveralStuck, Asset = "WMS, pick lists" },
        new("Warehouse management", "Warehouse system is down in Tacoma",
            "Nobody can sign in. Eleven trucks are at the gates.",
            "Confirmed with two other people; opened a call with the on-call specialist.", "Restarted the application server.", "We got in for a quarter of an hour, then out again.",
            "Database log had filled its disk; space made, the cause (a job that never committed) stopped.", "Trucks have left. It was a long morning.")
        { Severity = Halted, Asset = "WMS Tacoma", Error = "ORA-00257 archiver error" },
        new("Production planning", "Planning run ends without a plan",
            "The nightly run says \"finished\" and there is no plan. The mill works by yesterday's.",
            "Found \"calendar missing\" in the log.", "Started the run by hand.", "It ran, but without the Leeds mill.",
            "Leeds' calendar ended with the quarter; extended by two years, plan complete.", "Both mills planned.")
        { Severity = Several, Asset = "Planning run", Error = "Calendar LEE not found" },
        new("Production planning", "Knitting machine {n} is not offered for orders",
            "It is repaired since Monday, and the planning still goes around it.",
            "State in planning is \"in repair\".", "Set it to available.", "It was back to \"in repair\" after the night.",
            "Maintenance had not closed its order, which sets the state each night; closed with them.", "It is knitting.")
        { Asset = "Planning, machine {n}", Error = "not in the list" },
        new("Production planning", "What does the colour yellow mean in the plan?",
            "Since the update some orders are yellow and nobody here knows why.",
            "Looked it up in the notes of the update.", "Sent the page of the manual.", "The page explains red and green only.",
            "Yellow is \"material promised, not confirmed\"; legend added to the screen.", "Now we all know.")
        { Kind = WorkOrderKind.Question },
    ];
}
