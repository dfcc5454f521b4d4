using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What every change of a calendar has in common: who may, that names stay unique, and the audit log.</summary>
public sealed class CalendarChanges(HelpdeskDbContext db, IDatabaseProvider provider, TimeProvider clock)
{
    public static Ruling CanChange(Actor actor) => actor.IsTeamLeader || actor.IsAdministrator || actor.IsSystem
        ? Ruling.Allowed
        : Ruling.Refused("Calendars are kept by team leaders and administrators. Ask one of them.");

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster.</exception>
    public async Task SaveAsync(Actor actor, string act, NamedCalendar calendar, CancellationToken cancel)
    {
        var details = $"Version {calendar.Version}: {CalendarText.Summary(calendar.Versions[^1].Hours)}";
        db.AuditRecords.Add(AuditRecord.Of(actor.InAudit, act, new AuditSubject("Calendar", calendar.Id > 0 ? calendar.Id : null, calendar.Name), details, clock.Now()));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            throw new RuleBrokenException($"There is already a calendar named {calendar.Name}. Choose another name.");
        }
    }
}
