using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The queue: orders that the actor sees, most urgent first, a page at a time by key.</summary>
public sealed class WorkOrderQueue(HelpdeskDbContext db)
{
    public const int PageSize = 50;

    public async Task<QueuePage> RunAsync(Actor actor, QueueFilter filter, QueueKey? after, CancellationToken cancel)
    {
        var orders = Filtered(db.WorkOrders.AsNoTracking().VisibleTo(actor), filter, actor);
        var rows = await Rows(Following(orders, filter, after)).Take(PageSize + 1).ToListAsync(cancel);
        var next = rows.Count > PageSize ? new QueueKey(rows[PageSize - 1].PriorityRank, rows[PageSize - 1].Id) : null;
        return new QueuePage([.. rows.Take(PageSize)], next);
    }

    private static IQueryable<WorkOrder> Filtered(IQueryable<WorkOrder> orders, QueueFilter filter, Actor actor)
    {
        orders = filter.Status switch
        {
            null => orders.Where(order => order.ClosedAt == null),
            Status.Closed => orders.Where(order => order.ClosedAt != null),
            { } status => orders.Where(order => order.ClosedAt == null && order.Status == status),
        };
        if (filter.Tier is { } tier)
            orders = orders.Where(order => order.Tier == tier);
        if (filter.Priority is { } priority)
            orders = orders.Where(order => order.PriorityRank == (int)priority);
        var me = actor.PersonId;
        return filter.Whose switch
        {
            QueueOwner.Mine => orders.Where(order => order.OwnerId == me || order.WorkerId == me),
            QueueOwner.Untaken => orders.Where(order => order.WorkerId == null && (order.Status == Status.Logged || order.Status == Status.InProgress)),
            QueueOwner.OfferedToMe => orders.Where(order => order.HandOvers.Any(handOver => handOver.ToId == me && handOver.State == HandOverState.Offered)),
            _ => filter.OwnerId is { } owner ? orders.Where(order => order.OwnerId == owner) : orders,
        };
    }

    /// <summary>Open orders by urgency, then oldest first; closed ones newest first.</summary>
    private static IQueryable<WorkOrder> Following(IQueryable<WorkOrder> orders, QueueFilter filter, QueueKey? after)
    {
        if (filter.Status == Status.Closed)
        {
            if (after is not null)
                orders = orders.Where(order => order.Id < after.Id);
            return orders.OrderByDescending(order => order.Id);
        }
        if (after is not null)
            orders = orders.Where(order => order.PriorityRank > after.PriorityRank || (order.PriorityRank == after.PriorityRank && order.Id > after.Id));
        return orders.OrderBy(order => order.PriorityRank).ThenBy(order => order.Id);
    }

    private IQueryable<QueueRow> Rows(IQueryable<WorkOrder> orders) => orders.Select(order => new QueueRow(
        order.Id,
        order.Title,
        order.Status,
        order.Priority,
        order.PriorityRank,
        order.Severity,
        order.Tier,
        order.Intake,
        order.Location,
        db.People.Where(person => person.Id == order.RequesterId).Select(person => person.Name).First(),
        db.People.Where(person => person.Id == order.OwnerId).Select(person => person.Name).First(),
        db.People.Where(person => person.Id == order.WorkerId).Select(person => person.Name).FirstOrDefault(),
        order.LoggedAt,
        order.LastTouchedAt,
        order.UnansweredSince,
        order.Attempts.Count(attempt => attempt.Verdict == Verdict.Declined)));
}

/// <summary>What the queue shows. Nothing chosen: all open orders.</summary>
public sealed record QueueFilter(
    Status? Status = null, Tier? Tier = null, QueueOwner Whose = QueueOwner.Anybody, int? OwnerId = null, Priority? Priority = null);

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

/// <summary>The last row of a page; the next page begins after it.</summary>
public sealed record QueueKey(int PriorityRank, int Id)
{
    public override string ToString() => $"{PriorityRank}.{Id}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, which shows the first page.</summary>
    public static QueueKey? Parse(string? text) =>
        text?.Split('.') is [var rank, var id] && int.TryParse(rank, out var r) && int.TryParse(id, out var i) ? new QueueKey(r, i) : null;
}

/// <summary>One page of the queue.</summary>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, QueueKey? Next);

/// <summary>One row of the queue.</summary>
/// <param name="Worker">Null while it waits in its tier's queue.</param>
/// <param name="UnansweredSince">The oldest message of the customer that nobody has answered.</param>
/// <param name="TimesDeclined">How often the customer said "not fixed".</param>
public sealed record QueueRow(
    int Id, string Title, Status Status, Priority Priority, int PriorityRank, Severity Severity, Tier Tier, IntakeChannel Intake, string Location,
    string Requester, string Owner, string? Worker, DateTimeOffset LoggedAt, DateTimeOffset LastTouchedAt, DateTimeOffset? UnansweredSince, int TimesDeclined)
{
    public string Number => WorkOrder.NumberOf(Id);
}
