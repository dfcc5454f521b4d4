using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.ServiceOffer;

namespace PPI.Helpdesk.Imports;

/// <summary>The categories that some incidents name. New ones are retired at once: nobody chooses them for new orders unless somebody brings them back.</summary>
public sealed class CategoriesOfIncidents
{
    private readonly HashSet<string> names = [];

    public void Add(IncidentHistory incident) => names.UnionWith(incident.Rows.Select(row => row[IncidentLogColumns.Category]).OfType<string>());

    /// <summary>Finds or creates them. Saves, so that each has an id.</summary>
    public async Task<IReadOnlyDictionary<string, int>> SaveAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var terms = names.ToDictionary(name => name, name => new CategoryTerms(LogText.Cut(name, Category.NameLength)));
        var keys = terms.Values.Select(term => OfferedName.Normalize(term.Name)).Distinct().ToList();
        var known = await db.Categories.Where(category => keys.Contains(category.NormalizedName)).ToDictionaryAsync(category => category.NormalizedName, cancel);
        foreach (var term in terms.Values.Where(term => !known.ContainsKey(OfferedName.Normalize(term.Name))))
        {
            var category = Category.Define(term);
            category.Retire();
            known.Add(category.NormalizedName, category);
            db.Categories.Add(category);
        }
        await db.SaveChangesAsync(cancel);
        return terms.ToDictionary(pair => pair.Key, pair => known[OfferedName.Normalize(pair.Value.Name)].Id);
    }
}
