using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Queue;

/// <summary>The names of what a filter asks for by number.</summary>
public sealed class QueueNames(HelpdeskDbContext db)
{
    /// <summary>By id; only those of the rows.</summary>
    public async Task<IReadOnlyDictionary<int, string>> CategoriesOfAsync(IEnumerable<QueueRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.CategoryId).OfType<int>().Distinct().ToList();
        return await db.Categories.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
    }

    public async Task<FilterNames> OfAsync(QueueFilter filter, CancellationToken cancel) => new(
        filter.OwnerId is { } owner ? await db.People.Where(person => person.Id == owner).Select(person => person.Name).SingleOrDefaultAsync(cancel) : null,
        filter.CategoryId is { } category ? await db.Categories.Where(one => one.Id == category).Select(one => one.Name).SingleOrDefaultAsync(cancel) : null);
}

/// <summary>Null for what is not asked for, or not there.</summary>
public sealed record FilterNames(string? Owner, string? Category);
