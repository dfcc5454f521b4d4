using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>By how many the open orders of one owner grew or shrank: routing asks who is least loaded, and never counts orders for it.</summary>
public sealed class OwnerTally : ITally
{
    private OwnerTally()
    {
    }

    public long Id { get; private set; }
    public int OwnerId { get; private set; }

    /// <summary>+1 for an order that the owner got, −1 for one that was closed or handed over; any number once folded.</summary>
    public int Change { get; private set; }

    /// <summary>Adds to a save what it changes in the loads: whoever changes an order, they are right when the change is.</summary>
    internal static void Follow(HelpdeskDbContext db)
    {
        foreach (var order in db.ChangeTracker.Entries<WorkOrder>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var before = order.State == EntityState.Added ? null : OwnerOf(order.OriginalValues);
            var after = OwnerOf(order.CurrentValues);
            if (before == after)
                continue;
            if (before is { } giver)
                db.OwnerTallies.Add(new OwnerTally { OwnerId = giver, Change = -1 });
            if (after is { } owner)
                db.OwnerTallies.Add(new OwnerTally { OwnerId = owner, Change = +1 });
        }
    }

    /// <summary>After a save that failed: trying it again adds them anew.</summary>
    internal static void Forget(HelpdeskDbContext db)
    {
        foreach (var tally in db.ChangeTracker.Entries<OwnerTally>().Where(entry => entry.State == EntityState.Added).ToList())
            tally.State = EntityState.Detached;
    }

    /// <summary>Who owns an open order; null when it is closed.</summary>
    private static int? OwnerOf(PropertyValues order) =>
        order.GetValue<DateTimeOffset?>(nameof(WorkOrder.ClosedAt)) is null ? order.GetValue<int>(nameof(WorkOrder.OwnerId)) : null;
}
