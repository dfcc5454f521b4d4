using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Gives a business calendar another version. The versions before stay as they are.</summary>
public sealed class ChangeCalendar(HelpdeskDbContext db, CalendarChanges changes, TimeProvider clock)
{
    /// <param name="version">The version that the person saw: a later save fails if somebody else was faster.</param>
    public async Task RunAsync(Actor actor, int id, int version, string name, CalendarHours hours, CancellationToken cancel)
    {
        CalendarChanges.CanChange(actor).Enforce();
        var calendar = await db.Calendars.FindAsync([id], cancel) ?? throw new NotFoundException();
        db.Entry(calendar).Property(c => c.Version).OriginalValue = version;
        var now = await db.CalendarVersions.AsNoTracking().SingleAsync(one => one.CalendarId == id && one.Number == calendar.Version, cancel);
        if (calendar.Name == name.Trim() && CalendarText.IsSame(now.Hours, hours))
            throw new RuleBrokenException("This is what the calendar says already. Change something first, or leave it as it is.");
        calendar.Change(name, hours, actor, clock.Now());
        await changes.SaveAsync(actor, "Changed", calendar, cancel);
    }
}
