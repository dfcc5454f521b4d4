using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>The services: for pick lists, and for the page that maintains them.</summary>
public sealed class ServiceList(HelpdeskDbContext db)
{
    /// <summary>Those on offer, by name.</summary>
    public async Task<IReadOnlyList<ServiceChoice>> ChoicesAsync(CancellationToken cancel) =>
        await db.Services.AsNoTracking()
            .Where(service => !service.IsRetired)
            .OrderBy(service => service.Name)
            .Select(service => new ServiceChoice(service.Id, service.Name, service.Description))
            .ToListAsync(cancel);

    /// <summary>All of them, those on offer first.</summary>
    public async Task<IReadOnlyList<ServiceRow>> AllAsync(CancellationToken cancel) =>
        await Rows(db.Services.OrderBy(service => service.IsRetired).ThenBy(service => service.Name)).ToListAsync(cancel);

    public async Task<ServiceRow> OneAsync(int id, CancellationToken cancel) =>
        await Rows(db.Services.Where(service => service.Id == id)).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    private IQueryable<ServiceRow> Rows(IQueryable<Service> services) =>
        services.AsNoTracking().Select(service => new ServiceRow(
            service.Id, service.Name, service.Description,
            db.Categories.Count(category => category.ServiceId == service.Id && !category.IsRetired),
            service.IsRetired, service.Version));
}

/// <summary>One service to choose.</summary>
public sealed record ServiceChoice(int Id, string Name, string Description);

/// <summary>One service with all that can be changed about it, and how many categories in use belong to it.</summary>
public sealed record ServiceRow(int Id, string Name, string Description, int Categories, bool IsRetired, int Version);
