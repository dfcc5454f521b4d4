using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceOffer;

/// <summary>The categories: for pick lists, and for the page that maintains them.</summary>
public sealed class CategoryList(HelpdeskDbContext db)
{
    /// <summary>Those in use, by service and name. Categories without a service come last.</summary>
    public async Task<IReadOnlyList<CategoryChoice>> ChoicesAsync(CancellationToken cancel) =>
        await db.Categories.AsNoTracking()
            .Where(category => !category.IsRetired)
            .OrderBy(category => category.ServiceId == null).ThenBy(category => category.Service!.Name).ThenBy(category => category.Name)
            .Select(category => new CategoryChoice(
                category.Id, category.Name, category.Service == null ? "" : category.Service.Name, category.SuggestedChannel))
            .ToListAsync(cancel);

    /// <summary>All of them, those in use first.</summary>
    public async Task<IReadOnlyList<CategoryRow>> AllAsync(CancellationToken cancel) =>
        await Rows(db.Categories.OrderBy(category => category.IsRetired).ThenBy(category => category.Name)).ToListAsync(cancel);

    public async Task<CategoryRow> OneAsync(int id, CancellationToken cancel) =>
        await Rows(db.Categories.Where(category => category.Id == id)).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    private static IQueryable<CategoryRow> Rows(IQueryable<Category> categories) =>
        categories.AsNoTracking().Select(category => new CategoryRow(
            category.Id, category.Name, category.ServiceId, category.Service == null ? "" : category.Service.Name,
            category.SuggestedChannel, category.Skill, category.IsRetired, category.Version));
}

/// <summary>One category to choose, under the heading of its service.</summary>
public sealed record CategoryChoice(int Id, string Name, string Service, SupportChannels SuggestedChannel);

/// <summary>One category with all that can be changed about it.</summary>
public sealed record CategoryRow(
    int Id, string Name, int? ServiceId, string Service, SupportChannels SuggestedChannel, string Skill, bool IsRetired, int Version);
