using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What every change of a work-order policy has in common: who may, that nobody was faster, and the audit record.</summary>
public sealed class PolicyChanges(HelpdeskDbContext db, TimeProvider clock)
{
    private static Ruling CanChange(Actor actor) =>
        actor.IsTeamLeader || actor.IsAdministrator ? Ruling.Allowed : Ruling.Refused("Policies are kept by team leaders and administrators. Ask one of them.");

    internal async Task<T> LoadAsync<T>(Actor actor, int id, int version, CancellationToken cancel) where T : class
    {
        CanChange(actor).Enforce();
        var found = await db.FindAsync<T>([id], cancel) ?? throw new NotFoundException();
        db.Entry(found).Property(nameof(PriorityRule.Version)).OriginalValue = version;
        return found;
    }

    internal T Add<T>(Actor actor, T policy) where T : class
    {
        CanChange(actor).Enforce();
        db.Add(policy);
        return policy;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster.</exception>
    internal Task SaveAsync(Actor actor, string act, string what, CancellationToken cancel) => SaveAsync(actor, act, what, "", cancel);

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster.</exception>
    internal async Task SaveAsync(Actor actor, string act, string what, string details, CancellationToken cancel)
    {
        db.AuditRecords.Add(AuditRecord.Of(actor.InAudit, act, new AuditSubject("Policy", null, what), details, clock.Now()));
        await db.SaveChangesAsync(cancel);
    }
}
