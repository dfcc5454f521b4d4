using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Gives a fresh database the calendars that ship. What is there already stays.</summary>
public sealed class InstallServiceLevelDefaults(HelpdeskDbContext db, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!await db.Calendars.AnyAsync(cancel))
            db.Calendars.AddRange(NamedCalendar.Shipped(clock.Now()));
        await db.SaveChangesAsync(cancel);
    }
}
