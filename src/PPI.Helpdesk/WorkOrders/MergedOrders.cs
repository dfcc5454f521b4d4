using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>The orders that follow another one: what happens there happens to them in the same transaction, and what their customers wrote is shown there.</summary>
public sealed class MergedOrders(HelpdeskDbContext db)
{
    private static readonly string[] Messages =
    [
        nameof(WorkOrder.Logged), nameof(WorkOrder.IntakeAnswered), nameof(WorkOrder.Replied), nameof(WorkOrder.CustomerAsked), nameof(WorkOrder.CallLogged), nameof(WorkOrder.Noted),
    ];

    /// <summary>The orders merged into this one that the actor sees, with their messages, oldest first.</summary>
    public async Task<IReadOnlyList<MergedOrder>> RunAsync(Actor actor, int survivingId, CancellationToken cancel)
    {
        var orders = await db.WorkOrders.AsNoTracking().VisibleTo(actor).Where(order => order.MergedIntoId == survivingId).OrderBy(order => order.Id)
            .Select(order => new { order.Id, order.Title, order.RequesterId, order.Status, Customer = db.People.Where(person => person.Id == order.RequesterId).Select(person => person.Name).First() })
            .ToListAsync(cancel);
        if (orders.Count == 0)
            return [];
        var ids = orders.Select(order => order.Id).ToArray();
        var records = await db.TimelineRecords.AsNoTracking().Where(record => ids.Contains(record.WorkOrderId) && Messages.Contains(record.Kind))
            .OrderBy(record => record.At).ThenBy(record => record.Id).ToListAsync(cancel);
        return
        [
            .. orders.Select(order => new MergedOrder(order.Id, order.Title, order.Customer, order.Status,
                [.. records.Where(record => record.WorkOrderId == order.Id && (record.IsPublic || actor.SeesInternalRecords(order.RequesterId)))])),
        ];
    }

    internal async Task<IReadOnlyList<int>> OpenInAsync(int survivingId, CancellationToken cancel) =>
        await db.WorkOrders.Where(order => order.MergedIntoId == survivingId && order.ClosedAt == null).OrderBy(order => order.Id).Select(order => order.Id).ToListAsync(cancel);

    /// <summary>Lets the open orders that follow this one do what its new records ask of them.</summary>
    internal async Task<IReadOnlyList<WorkOrder>> FollowAsync(WorkOrder surviving, DateTimeOffset now, CancellationToken cancel) =>
        AsksToFollow(surviving) ? LetFollow(surviving, await Following(surviving.Id).ToListAsync(cancel), now) : [];

    /// <summary>The same with copies that nobody saves: to say beforehand whom it concerns.</summary>
    internal async Task<IReadOnlyList<WorkOrder>> TryFollowingAsync(WorkOrder surviving, DateTimeOffset now, CancellationToken cancel) =>
        AsksToFollow(surviving) ? LetFollow(surviving, await Following(surviving.Id).AsNoTracking().ToListAsync(cancel), now) : [];

    private static bool AsksToFollow(WorkOrder surviving) => ProposedBy(surviving) is not null || surviving.Closure is Closure.Withdrawn or Closure.Duplicate;

    private static WorkOrder.ResolutionProposed? ProposedBy(WorkOrder surviving) => surviving.Timeline.Select(record => record.Step).OfType<WorkOrder.ResolutionProposed>().LastOrDefault();

    private IQueryable<WorkOrder> Following(int survivingId) =>
        db.WorkOrders.WithItsParts().Where(order => order.MergedIntoId == survivingId && order.ClosedAt == null).OrderBy(order => order.Id);

    private static List<WorkOrder> LetFollow(WorkOrder surviving, List<WorkOrder> following, DateTimeOffset now)
    {
        var proposed = ProposedBy(surviving);
        // Whoever is being asked whether it works still answers for themselves.
        var left = following.Where(order => proposed is not null || order.Status != Status.Resolved).ToList();
        foreach (var order in left)
        {
            if (proposed is null)
                order.GoOnAlone(surviving, now);
            else
                order.Follow(surviving, proposed.ReminderDueAt, now);
        }
        return left;
    }
}

/// <summary>An order that follows another one.</summary>
/// <param name="Messages">Only those that the actor may see.</param>
public sealed record MergedOrder(int Id, string Title, string Customer, Status Status, IReadOnlyList<TimelineRecord> Messages)
{
    public string Number => WorkOrder.NumberOf(Id);
}
