using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>What every change of the service offer has in common: who may, which version was seen, that names stay unique, and the audit log.</summary>
public sealed class OfferChanges(HelpdeskDbContext db, IDatabaseProvider provider, TimeProvider clock)
{
    public static Ruling CanChange(Actor actor) => actor.IsTeamLeader || actor.IsAdministrator || actor.IsSystem
        ? Ruling.Allowed
        : Ruling.Refused("The service offer is kept by team leaders and administrators. Ask one of them.");

    /// <summary>Loads what is to be changed, as the person saw it: a later save fails if somebody else was faster.</summary>
    public async Task<T> LoadAsync<T>(Actor actor, int id, int version, CancellationToken cancel) where T : class
    {
        CanChange(actor).Enforce();
        var found = await db.FindAsync<T>([id], cancel) ?? throw new NotFoundException();
        db.Entry(found).Property(nameof(Category.Version)).OriginalValue = version;
        return found;
    }

    public async Task RequireServiceAsync(int? serviceId, CancellationToken cancel)
    {
        if (serviceId is not null && !await db.Services.AnyAsync(service => service.Id == serviceId && !service.IsRetired, cancel))
            throw new RuleBrokenException("That service is not offered any more. Choose another one.");
    }

    public Task SaveAsync(Actor actor, string act, Category category, CancellationToken cancel) =>
        SaveAsync(actor, act, new AuditSubject(nameof(Category), IdOrNull(category.Id), category.Name),
            $"Version {category.Version}: escalates to {category.SuggestedChannel}, skill “{category.Skill}”, service {category.ServiceId?.ToString(CultureInfo.InvariantCulture) ?? "none"}", cancel);

    public Task SaveAsync(Actor actor, string act, Service service, CancellationToken cancel) =>
        SaveAsync(actor, act, new AuditSubject(nameof(Service), IdOrNull(service.Id), service.Name), $"Version {service.Version}: “{service.Description}”", cancel);

    // What is only being added has no id yet.
    private static int? IdOrNull(int id) => id > 0 ? id : null;

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster.</exception>
    private async Task SaveAsync(Actor actor, string act, AuditSubject subject, string details, CancellationToken cancel)
    {
        db.AuditRecords.Add(AuditRecord.Of(actor.InAudit, act, subject, details, clock.Now()));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (provider.IsUniqueViolation(failure))
        {
            throw new RuleBrokenException($"There is already one named {subject.Name}. Choose another name, or bring the retired one back.");
        }
    }
}
