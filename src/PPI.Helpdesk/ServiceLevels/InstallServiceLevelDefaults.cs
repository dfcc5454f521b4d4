using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Gives a fresh database the calendars and the service levels that ship. What is there already stays.</summary>
public sealed class InstallServiceLevelDefaults(HelpdeskDbContext db, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!await db.Calendars.AnyAsync(cancel))
            db.Calendars.AddRange(NamedCalendar.Shipped(clock.Now()));
        await db.SaveChangesAsync(cancel);
        if (!await db.ServiceLevelPolicies.AnyAsync(cancel))
            db.ServiceLevelPolicies.Add(ServiceLevelPolicy.Shipped(await DeskHoursAsync(cancel)).Signed(Actor.System.Name, "The service levels that ship", clock.Now()));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The first calendar, where somebody has renamed the one that ships.</summary>
    private async Task<int> DeskHoursAsync(CancellationToken cancel) =>
        await db.Calendars.OrderBy(calendar => calendar.Name == NamedCalendar.DeskHours ? 0 : 1).ThenBy(calendar => calendar.Id).Select(calendar => calendar.Id).FirstAsync(cancel);
}
