using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.LoopWatch;

/// <summary>The thresholds as they are, and as somebody wants them from now on.</summary>
public sealed class SaveLoopThresholds(HelpdeskDbContext db, PolicyChanges changes)
{
    public Task<LoopThresholds> InForceAsync(CancellationToken cancel) => LoopThresholds.ReadAsync(db, cancel);

    /// <param name="seen">The version that the page showed; 0 for those that ship.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster.</exception>
    public async Task RunAsync(Actor actor, int seen, LoopTerms terms, CancellationToken cancel)
    {
        var id = await db.LoopThresholds.OrderBy(known => known.Id).Select(known => (int?)known.Id).FirstOrDefaultAsync(cancel);
        var thresholds = id is null ? changes.Add(actor, LoopThresholds.Shipped()) : await changes.LoadAsync<LoopThresholds>(actor, id.Value, seen, cancel);
        thresholds.Change(terms);
        await changes.SaveAsync(actor, "Loop watch changed", thresholds.ToString(), cancel);
    }
}
