using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using static PPI.Helpdesk.People.SupportChannels;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>A service offer as PPI might have it, for demonstrations. Always the same; adds only what is missing.</summary>
public static class DemoServiceOffer
{
    public static IReadOnlyList<DemoService> Services { get; } =
    [
        new("Workplace", "Your computer, its screen and keyboard, mobile devices and printing",
        [
            new("Desktop and laptop", SuggestedChannel: NetworkAndDesktop, Skill: "Windows"),
            new("Mobile devices", SuggestedChannel: NetworkAndDesktop, Skill: "Mobile devices"),
            new("Printers and copiers", SuggestedChannel: NetworkAndDesktop, Skill: "Printing"),
            new("Office software", Skill: "Office"),
        ]),
        new("Network and remote access", "Wired and wireless network, working from home and from the road, file shares",
        [
            new("Network and Wi-Fi", SuggestedChannel: NetworkAndDesktop, Skill: "Network"),
            new("VPN and remote access", SuggestedChannel: NetworkAndDesktop, Skill: "VPN"),
            new("File shares and storage", SuggestedChannel: NetworkAndDesktop, Skill: "Storage"),
        ]),
        new("E-mail and telephony", "Mailboxes, calendars, desk phones, conferences",
        [
            new("E-mail and calendar", SuggestedChannel: Applications, Skill: "E-mail"),
            new("Telephony and conferencing", SuggestedChannel: NetworkAndDesktop, Skill: "Telephony"),
        ]),
        new("Business applications", "Orders, purchasing, finance, personnel, and the sites that customers see",
        [
            new("ERP: orders and purchasing", SuggestedChannel: Applications, Skill: "SAP"),
            new("ERP: finance", SuggestedChannel: Applications, Skill: "SAP"),
            new("Personnel and time recording", SuggestedChannel: Applications, Skill: "HR systems"),
            new("Customer portal and web shop", SuggestedChannel: Applications, Skill: "Web"),
        ]),
        new("Plant and warehouse", "Scanners, label printers and the systems on the shop floor",
        [
            new("Warehouse scanners", SuggestedChannel: NetworkAndDesktop, Skill: "Scanners"),
            new("Label printing", SuggestedChannel: NetworkAndDesktop, Skill: "Printing"),
            new("Warehouse management", SuggestedChannel: Applications, Skill: "Warehouse"),
            new("Production planning", SuggestedChannel: Applications, Skill: "Production"),
        ]),
        new("Reports and data", "Figures, dashboards, data extracts, and what lies behind them",
        [
            new("Reports and dashboards", SuggestedChannel: Intelligence, Skill: "Reporting"),
            new("Data quality", SuggestedChannel: Intelligence, Skill: "Data"),
            new("Forecasts and planning data", SuggestedChannel: Intelligence, Skill: "Forecasting"),
        ]),
        new("Accounts and security", "Passwords, access rights, suspicious mail, lost devices",
        [
            new("Accounts and passwords", Skill: "Accounts"),
            new("Access rights", SuggestedChannel: Applications, Skill: "Accounts"),
            new("Security incident", SuggestedChannel: NetworkAndDesktop, Skill: "Security"),
        ]),
        new("Something else", "Anything that fits nowhere above; the helpdesk will sort it",
        [
            new("Other"),
        ]),
    ];

    public static async Task SeedAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var services = await db.Services.ToDictionaryAsync(service => service.NormalizedName, cancel);
        foreach (var demo in Services.Where(demo => !services.ContainsKey(OfferedName.Normalize(demo.Name))))
        {
            var service = Service.Offer(demo.Name, demo.Description);
            services.Add(service.NormalizedName, service);
            db.Services.Add(service);
        }
        await db.SaveChangesAsync(cancel);

        var categories = await db.Categories.Select(category => category.NormalizedName).ToHashSetAsync(cancel);
        foreach (var demo in Services)
        {
            var serviceId = services[OfferedName.Normalize(demo.Name)].Id;
            db.Categories.AddRange(demo.Categories
                .Where(terms => categories.Add(OfferedName.Normalize(terms.Name)))
                .Select(terms => Category.Define(terms with { ServiceId = serviceId })));
        }
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>One service of the demonstration, with its categories.</summary>
public sealed record DemoService(string Name, string Description, IReadOnlyList<CategoryTerms> Categories);
