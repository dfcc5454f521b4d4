using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Search;

/// <summary>What an operator wants to know of the index: whether it is complete, and whether the database's engine is used.</summary>
public sealed class SearchState(HelpdeskDbContext db, IDatabaseProvider provider)
{
    /// <param name="countMissing">False where it is known that none is missing: counting looks at every order.</param>
    public async Task<SearchCondition> RunAsync(bool countMissing, CancellationToken cancel) =>
        new(countMissing ? await IndexWorkOrders.Missing(db).CountAsync(cancel) : 0, await provider.FullText.LimitationAsync(db, cancel));
}

/// <summary>The condition of the index.</summary>
/// <param name="Missing">Orders that are not found by their words yet.</param>
/// <param name="Limitation">Why the engine is not used; null when it is.</param>
public sealed record SearchCondition(int Missing, string? Limitation);
