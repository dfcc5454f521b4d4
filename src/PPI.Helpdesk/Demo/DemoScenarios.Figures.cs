using PPI.Helpdesk.WorkOrders;
using static PPI.Helpdesk.Demo.DemoScenario;

namespace PPI.Helpdesk.Demo;

internal static partial class DemoScenarios
{
    private static IReadOnlyList<DemoScenario> Figures =>
    [
        new("Reports and dashboards", "Sales dashboard shows yesterday's figures as today's",
            "The date says today, the figures are those of yesterday. I reported the wrong turnover.",
            "Compared with the ERP: one day behind.", "Refreshed the dashboard.", "Right this morning, a day behind again now.",
            "The load ran before the ERP had closed its day; moved by two hours with a check that stops it otherwise.", "Right every morning this week.")
        { Severity = Several, Asset = "Sales dashboard", Error = "expected today's turnover, shows yesterday's" },
        new("Reports and dashboards", "Report of returns cannot be exported",
            "Export to a spreadsheet ends with a timeout after two minutes.",
            "Smaller periods export well.", "Raised the timeout.", "It takes nine minutes now and then says \"memory\".",
            "Export reads day by day now; a year takes forty seconds.", "Fast!")
        { Asset = "Returns, monthly", Error = "Timeout expired" },
        new("Reports and dashboards", "Give the shift leaders access to the scrap report",
            "Four shift leaders at Reading need to see it, for their own line only.",
            "Got the approval of the plant manager.", "Added the four to the readers.", "They see all lines, they should see their own only.",
            "Filter by line added for the group; tried with two of them.", "As it should be.")
        { Kind = WorkOrderKind.ServiceRequest, Asset = "Scrap report" },
        new("Reports and dashboards", "Plush returns counted twice in the complaints report",
            "The report says 214 returns in May. By hand I count 107.",
            "Recounted with the customer: each return has two lines.", "Took out the second line.", "Now it is 96, that is too few.",
            "Partial deliveries had two lines rightly; counted by return number now, 107 it is.", "107. Thank you for the patience.")
        { Asset = "Complaints, monthly", Error = "expected 107, shows 214" },
        new("Data quality", "Customers appear twice since the merger of the lists",
            "Some three hundred dealers are in the system twice, with different conditions.",
            "Drew a list of equal addresses.", "Merged the two hundred that were clear.", "Some of the merged ones lost their bank details.",
            "Merge repaired from the copy before; the rest done one by one with Sales.", "Clean list at last.")
        { Severity = Several, Asset = "Customer master", Error = "312 pairs" },
        new("Data quality", "Weights of the new packets are in grams instead of kilograms",
            "Freight for a bag of plush bears came out at two tons.",
            "Found forty articles with weights over a thousand.", "Divided the forty by a thousand.", "Two that really weigh more than a ton are wrong now.",
            "The import reads the unit now; the two machines corrected by hand.", "Freight is right again.")
        { Asset = "Article master", Error = "1,980 kg for one bag" },
        new("Data quality", "Supplier's bank account changed without a trace",
            "Account of a yarn supplier differs from the contract and nobody here changed it.",
            "Blocked payments to the supplier.", "Set the account back.", "Who changed it? I must report that today.",
            "Change came from the supplier portal, confirmed by the supplier; a change now needs two of us.", "Reported and closed. Good work.")
        { Severity = Breach, Asset = "Supplier master", Error = "account differs from the contract" },
        new("Forecasts and planning data", "Forecast for plush rabbits is far too high before Easter",
            "The forecast says 90,000. We have never sold more than 30,000.",
            "Checked the season: last year's promotion is in the history.", "Took the promotion out.", "It says 12,000 now, which is too low.",
            "Promotion kept as an event instead of a normal month; forecast is 31,000.", "We believe that one.")
        { Asset = "Forecast, rabbits", Error = "expected about 30,000, shows 90,000" },
        new("Forecasts and planning data", "Forecast is missing for articles launched this year",
            "All new articles show zero, so nothing is planned for them.",
            "Zero where the history is shorter than a year.", "Copied the forecast of similar articles.", "For half of them \"similar\" is a keyring.",
            "Product design names the similar article at launch now; 44 forecasts made so.", "Makes sense now.")
        { Severity = Several, Asset = "Forecast, new articles", Error = "expected a forecast, shows 0" },
        new("Forecasts and planning data", "Extract of sales by week for the board",
            "For Friday's board: sales by week and site, two years.",
            "Asked which sites and currencies.", "Extract sent.", "Leeds is in pounds and added up with the rest.",
            "Converted at monthly rates and sent again with a note on them.", "Just in time.")
        { Kind = WorkOrderKind.ServiceRequest, Asset = "Sales by week" },
    ];
}
