using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: the rows of one owner become one row with the same sum.</summary>
public sealed class FoldOwnerTallies(HelpdeskDbContext db)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var crowded = await db.OwnerTallies.GroupBy(row => row.OwnerId).Where(rows => rows.Count() > 1).Select(rows => rows.Key).ToListAsync(cancel);
        foreach (var owner in crowded)
            await db.FoldAsync<OwnerTally>(row => row.OwnerId == owner, cancel);
    }
}
