using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;
using WorkOrderStatus = PPI.Helpdesk.WorkOrders.Status;

namespace PPI.Helpdesk.Queue;

/// <summary>What the queue shows. Nothing chosen: all open orders.</summary>
public sealed record QueueFilter(
    Status? Status = null, Tier? Tier = null, QueueOwner Whose = QueueOwner.Anybody, int? OwnerId = null, Priority? Priority = null,
    int? CategoryId = null, bool OnlyUnanswered = false)
{
    public bool IsClosed => Status == WorkOrderStatus.Closed;

    /// <summary>Whether it asks about persons: then orders are counted by the person's index, not by the queue's tallies.</summary>
    public bool AsksWhose => Whose is QueueOwner.Mine or QueueOwner.OfferedToMe || OwnerId is not null;

    /// <summary>Whether an open order of this standing is shown, as far as no person is asked for; the same question as <see cref="Of"/>.</summary>
    internal bool Fits(QueueStanding standing) =>
        (Status is null || standing.Status == Status)
        && (Tier is null || standing.Tier == Tier)
        && (Priority is null || standing.Priority == Priority)
        && (CategoryId is null || standing.CategoryId == CategoryId)
        && (!OnlyUnanswered || standing.IsUnanswered)
        && (Whose != QueueOwner.Untaken || (!standing.IsTaken && standing.Status is WorkOrderStatus.Logged or WorkOrderStatus.InProgress));

    internal IQueryable<WorkOrder> Of(IQueryable<WorkOrder> orders, Actor actor)
    {
        orders = Status switch
        {
            null => orders.Where(order => order.ClosedAt == null),
            WorkOrderStatus.Closed => orders.Where(order => order.ClosedAt != null),
            { } status => orders.Where(order => order.ClosedAt == null && order.Status == status),
        };
        if (Tier is { } tier)
            orders = orders.Where(order => order.Tier == tier);
        if (Priority is { } priority)
            orders = orders.Where(order => order.PriorityRank == (int)priority);
        if (CategoryId is { } category)
            orders = orders.Where(order => order.CategoryId == category);
        if (OnlyUnanswered)
            orders = orders.Where(order => order.UnansweredSince != null);
        if (OwnerId is { } owner)
            orders = orders.Where(order => order.OwnerId == owner);
        return OfPerson(orders, actor.PersonId);
    }

    private IQueryable<WorkOrder> OfPerson(IQueryable<WorkOrder> orders, int? me) => Whose switch
    {
        QueueOwner.Mine => orders.Where(order => order.OwnerId == me || order.WorkerId == me),
        QueueOwner.Untaken => orders.Where(order =>
            order.WorkerId == null && order.MergedIntoId == null && (order.Status == WorkOrderStatus.Logged || order.Status == WorkOrderStatus.InProgress)),
        QueueOwner.OfferedToMe => orders.Where(order => order.HandOvers.Any(handOver => handOver.ToId == me && handOver.State == HandOverState.Offered)),
        _ => orders,
    };
}

/// <summary>Whose orders the queue shows.</summary>
public enum QueueOwner
{
    Anybody,

    /// <summary>Owned or worked by me.</summary>
    Mine,

    /// <summary>Waits in its tier for somebody to take it.</summary>
    Untaken,

    OfferedToMe,
}
