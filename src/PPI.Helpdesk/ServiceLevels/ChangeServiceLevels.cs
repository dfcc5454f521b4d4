using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Adds the next version of the service levels. Orders logged before keep the one by which they are counted.</summary>
public sealed class ChangeServiceLevels(HelpdeskDbContext db, IDatabaseProvider provider, TimeProvider clock)
{
    /// <param name="seen">The version that the page showed as the one in force.</param>
    /// <exception cref="RuleBrokenException">The terms make no policy, or somebody else was faster.</exception>
    public async Task RunAsync(Actor actor, int seen, PolicyTerms terms, CancellationToken cancel)
    {
        CanChange(actor).Enforce();
        if (!await db.Calendars.AnyAsync(calendar => calendar.Id == terms.CalendarId, cancel))
            throw new RuleBrokenException("Choose the calendar from the list.");
        var note = WorkOrder.Text(terms.Note, ServiceLevelPolicy.NoteLength, "why the service levels change");
        var (now, policy) = (clock.Now(), terms.AsVersion(seen + 1));
        db.ServiceLevelPolicies.Add(policy.Signed(actor.Name, note, now));
        db.AuditRecords.Add(AuditRecord.Of(actor.InAudit, "Service levels changed", new AuditSubject("Policy", policy.Version, "Service levels"), note, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            throw new RuleBrokenException($"Somebody else has just saved version {policy.Version}. Open the page again, look at what changed, and save yours after it.");
        }
    }

    public static Ruling CanChange(Actor actor) => actor.IsTeamLeader || actor.IsAdministrator
        ? Ruling.Allowed
        : Ruling.Refused("Service levels are kept by team leaders and administrators. Ask one of them.");
}
