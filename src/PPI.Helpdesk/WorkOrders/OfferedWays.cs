using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What an offer says, as its timeline keeps it.</summary>
public sealed class OfferedWays(HelpdeskDbContext db)
{
    /// <summary>Null when the order has no such offer. Whoever asks has shown that they may see the order.</summary>
    internal async Task<WorkOrder.WaysOffered?> RunAsync(int workOrderId, int offer, CancellationToken cancel)
    {
        var records = await db.TimelineRecords.AsNoTracking()
            .Where(record => record.WorkOrderId == workOrderId && record.Kind == nameof(WorkOrder.WaysOffered)).ToListAsync(cancel);
        return records.Select(record => record.Step).OfType<WorkOrder.WaysOffered>().SingleOrDefault(step => step.Number == offer);
    }
}
