using static PPI.Helpdesk.People.Roles;
using static PPI.Helpdesk.People.SupportChannels;

namespace PPI.Helpdesk.People;

/// <summary>The invented people of the demonstration: the same ones each time, all with one password that the sign-in page shows.</summary>
public static class DemoPeople
{
    /// <summary>Exists only where the demonstration is switched on in Development.</summary>
    public const string Password = "river lamp fox 88";

    private const string NewYork = "America/New_York";
    private const string London = "Europe/London";
    private const string HeadOffice = "Head office, Elmira";
    private const string CorningMill = "Plush mill, Corning";
    private const string ReadingWorks = "Packet works, Reading";
    private const string TacomaWarehouse = "Warehouse, Tacoma";
    private const string LeedsMill = "Plush mill, Leeds";
    private const string Desk = "Information technology";

    private static readonly DutyHours early = Weekdays(NewYork, 6, 14);
    private static readonly DutyHours late = Weekdays(NewYork, 13, 22);
    private static readonly DutyHours nights = new(NewYork, [.. Enum.GetValues<DayOfWeek>().Select(day => new DutyPeriod(day, new(21, 30), new(6, 0)))]);
    private static readonly DutyHours weekend = new(NewYork,
    [
        new(DayOfWeek.Wednesday, new(12, 0), new(20, 0)),
        new(DayOfWeek.Thursday, new(12, 0), new(20, 0)),
        new(DayOfWeek.Saturday, new(6, 0), new(22, 0)),
        new(DayOfWeek.Sunday, new(6, 0), new(22, 0)),
    ]);
    private static readonly DutyHours leeds = Weekdays(London, 8, 17);

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Elena Marsh", "elena", Employee, Department: "Customer service", Location: HeadOffice, Phone: "+1 607 555 0110"),
        new("Marcus Boyd", "marcus", Employee, Department: "Finance", Location: HeadOffice, Phone: "+1 607 555 0111"),
        new("Yuki Sato", "yuki", Employee, Department: "Product design", Location: HeadOffice, Phone: "+1 607 555 0112"),
        new("Oliver Grant", "oliver", Employee, Department: "Dyeing and finishing", Location: CorningMill, Phone: "+1 607 555 0120", Hours: early),
        new("Ines Moreau", "ines", Employee, Department: "Quality control", Location: CorningMill, Phone: "+1 607 555 0121"),
        new("Dwayne Foster", "dwayne", Employee, Department: "Packet line 2", Location: ReadingWorks, Phone: "+1 610 555 0130", Hours: late),
        new("Katarzyna Lis", "katarzyna", Employee, Department: "Production planning", Location: ReadingWorks, Phone: "+1 610 555 0131"),
        new("Hector Reyes", "hector", Employee, Department: "Shipping", Location: TacomaWarehouse, Phone: "+1 253 555 0140", Hours: Weekdays("America/Los_Angeles", 5, 14)),
        new("Abigail Thorne", "abigail", Employee, Department: "Sales", Location: LeedsMill, Phone: "+44 113 496 0150", Hours: leeds),
        new("Rashid Khan", "rashid", Employee, Department: "Maintenance", Location: LeedsMill, Phone: "+44 113 496 0151", Hours: leeds),

        new("Priya Nair", "priya", Consultant, Department: Desk, Location: HeadOffice, Phone: "+1 607 555 0160", Hours: early, Skills: ["Windows", "Office", "E-mail", "VPN"]),
        new("Tomas Ferreira", "tomas", Consultant, Department: Desk, Location: HeadOffice, Phone: "+1 607 555 0161", Hours: Weekdays(NewYork, 9, 18), Skills: ["SAP", "Accounts", "Printing"]),
        new("Grace Okafor", "grace", Consultant, Department: Desk, Location: ReadingWorks, Phone: "+1 610 555 0162", Hours: late, Skills: ["Windows", "Telephony", "Mobile devices", "Network"]),
        new("Lars Eriksen", "lars", Consultant, Department: Desk, Location: HeadOffice, Phone: "+1 607 555 0163", Hours: nights, Skills: ["Network", "VPN", "Storage"]),

        new("Viktor Hale", "viktor", Specialist, NetworkAndDesktop, Desk, HeadOffice, "+1 607 555 0170", Weekdays(NewYork, 7, 16), ["Network", "VPN", "Telephony"]),
        new("Aiko Tanaka", "aiko", Specialist, NetworkAndDesktop, Desk, CorningMill, "+1 607 555 0171", null, ["Windows", "Printing", "Mobile devices", "Storage"]),
        new("Fatima Zahra", "fatima", Specialist, Applications, Desk, HeadOffice, "+1 607 555 0172", null, ["SAP", "HR systems"]),
        new("Ben Whitlock", "ben", Specialist, Applications | NetworkAndDesktop, Desk, LeedsMill, "+44 113 496 0173", leeds, ["E-mail", "SAP", "Windows"]),
        new("Noor Rahman", "noor", Specialist, Intelligence, Desk, HeadOffice, "+1 607 555 0174", null, ["Reporting", "Data warehouse"]),
        new("Chloe Dubois", "chloe", Specialist, Intelligence, Desk, ReadingWorks, "+1 610 555 0175", Weekdays(NewYork, 10, 19), ["Reporting", "Forecasting"]),

        new("Miriam Weiss", "miriam", TeamLeader, Department: Desk, Location: HeadOffice, Phone: "+1 607 555 0180", Hours: Weekdays(NewYork, 8, 17), Skills: ["SAP", "Office"]),
        new("Samuel Adeyemi", "samuel", TeamLeader, Department: Desk, Location: HeadOffice, Phone: "+1 607 555 0181", Hours: weekend, Skills: ["Network", "Windows"]),
        new("Ruth Calloway", "ruth", Reviewer, Department: "Operations", Location: HeadOffice, Phone: "+1 607 555 0190"),
        new("Adam Novak", "adam", Administrator, Department: Desk, Location: HeadOffice, Phone: "+1 607 555 0191"),
    ];

    private static DutyHours Weekdays(string timeZone, int from, int to) =>
        new(timeZone, [.. Enumerable.Range(1, 5).Select(day => new DutyPeriod((DayOfWeek)day, new TimeOnly(from, 0), new TimeOnly(to, 0)))]);
}
