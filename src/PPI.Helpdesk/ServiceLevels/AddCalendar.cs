using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Adds a business calendar.</summary>
public sealed class AddCalendar(HelpdeskDbContext db, CalendarChanges changes, TimeProvider clock)
{
    /// <returns>Its id.</returns>
    public async Task<int> RunAsync(Actor actor, string name, CalendarHours hours, CancellationToken cancel)
    {
        CalendarChanges.CanChange(actor).Enforce();
        var calendar = db.Calendars.Add(NamedCalendar.Start(name, hours, actor, clock.Now())).Entity;
        await changes.SaveAsync(actor, "Added", calendar, cancel);
        return calendar.Id;
    }
}
