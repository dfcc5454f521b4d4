using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>
/// By how many the open orders of one standing grew or shrank. The rows of a standing add up to the orders that it has now, so that
/// counts never count orders; they are only added, so that two changes never wait for each other, and folded together by a sweep.
/// </summary>
public sealed class QueueTally : ITally
{
    private QueueTally()
    {
    }

    public long Id { get; private set; }
    public Status Status { get; private set; }
    public Tier Tier { get; private set; }
    public Priority Priority { get; private set; }
    public int? CategoryId { get; private set; }
    public bool IsTaken { get; private set; }

    /// <summary>A message of the customer waits for an answer.</summary>
    public bool IsUnanswered { get; private set; }

    /// <summary>+1 for an order that came to this standing, −1 for one that left it; any number once folded.</summary>
    public int Change { get; private set; }

    internal static QueueTally Of(QueueStanding standing, int change) => new()
    {
        Status = standing.Status,
        Tier = standing.Tier,
        Priority = standing.Priority,
        CategoryId = standing.CategoryId,
        IsTaken = standing.IsTaken,
        IsUnanswered = standing.IsUnanswered,
        Change = change,
    };

    /// <summary>Adds to a save what it changes in the counts: whoever changes an order, they are right when the change is.</summary>
    internal static void Follow(HelpdeskDbContext db)
    {
        foreach (var order in db.ChangeTracker.Entries<WorkOrder>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var before = order.State == EntityState.Added ? null : StandingOf(order.OriginalValues);
            var after = StandingOf(order.CurrentValues);
            if (before == after)
                continue;
            if (before is not null)
                db.QueueTallies.Add(Of(before, -1));
            if (after is not null)
                db.QueueTallies.Add(Of(after, +1));
        }
    }

    /// <summary>After a save that failed: trying it again adds them anew.</summary>
    internal static void Forget(HelpdeskDbContext db)
    {
        foreach (var tally in db.ChangeTracker.Entries<QueueTally>().Where(entry => entry.State == EntityState.Added).ToList())
            tally.State = EntityState.Detached;
    }

    private static QueueStanding? StandingOf(PropertyValues order) =>
        order.GetValue<DateTimeOffset?>(nameof(WorkOrder.ClosedAt)) is not null ? null : new QueueStanding(
            order.GetValue<Status>(nameof(WorkOrder.Status)),
            order.GetValue<Tier>(nameof(WorkOrder.Tier)),
            order.GetValue<Priority>(nameof(WorkOrder.Priority)),
            order.GetValue<int?>(nameof(WorkOrder.CategoryId)),
            // What is worked in another order waits for nobody.
            order.GetValue<int?>(nameof(WorkOrder.WorkerId)) is not null || order.GetValue<int?>(nameof(WorkOrder.MergedIntoId)) is not null,
            order.GetValue<DateTimeOffset?>(nameof(WorkOrder.UnansweredSince)) is not null);
}

/// <summary>Where an open order stands, as far as the queue's filters ask.</summary>
internal sealed record QueueStanding(Status Status, Tier Tier, Priority Priority, int? CategoryId, bool IsTaken, bool IsUnanswered);
