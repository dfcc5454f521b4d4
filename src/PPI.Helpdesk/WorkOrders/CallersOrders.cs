using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>What a caller has going on and had last, so that nobody logs the same matter twice or asks what is known.</summary>
public sealed class CallersOrders(HelpdeskDbContext db)
{
    private const int MostOpen = 10;
    private const int MostClosed = 5;

    public async Task<CallersHistory> RunAsync(Actor actor, int callerId, CancellationToken cancel)
    {
        var orders = db.WorkOrders.AsNoTracking().VisibleTo(actor).Where(order => order.RequesterId == callerId);
        var followed = db.WorkOrders.AsNoTracking().VisibleTo(actor).Where(order => order.Participants.Any(participant => participant.PersonId == callerId));
        var open = await ListAsync(orders.Where(order => order.ClosedAt == null), callerId, MostOpen, cancel);
        open.AddRange(await ListAsync(followed.Where(order => order.ClosedAt == null), callerId, MostOpen, cancel));
        var closed = await ListAsync(orders.Where(order => order.ClosedAt != null), callerId, MostClosed, cancel);
        var device = await orders.Where(order => order.Asset != "").OrderByDescending(order => order.Id).Select(order => order.Asset).FirstOrDefaultAsync(cancel);
        return new CallersHistory(open, closed, device ?? "");
    }

    private Task<List<CallersOrder>> ListAsync(IQueryable<WorkOrder> orders, int callerId, int most, CancellationToken cancel) =>
        orders.OrderByDescending(order => order.Id).Take(most)
            .Select(order => new CallersOrder(
                order.Id, order.Version, order.Title, order.Status, order.RequesterId == callerId,
                db.People.Where(person => person.Id == (order.WorkerId ?? order.OwnerId)).Select(person => person.Name).First(),
                order.LastTouchedAt))
            .ToListAsync(cancel);
}

/// <summary>A caller's orders, newest first.</summary>
/// <param name="Open">Their own, then those they take part in.</param>
/// <param name="Device">The device that their last order named; empty when none did.</param>
public sealed record CallersHistory(IReadOnlyList<CallersOrder> Open, IReadOnlyList<CallersOrder> Closed, string Device)
{
    public static CallersHistory None { get; } = new([], [], "");
}

/// <summary>One order of a caller.</summary>
/// <param name="WithWhom">Who works on it, or answers for it.</param>
public sealed record CallersOrder(int Id, int Version, string Title, Status Status, bool IsRequester, string WithWhom, DateTimeOffset LastTouchedAt)
{
    public string Number => WorkOrder.NumberOf(Id);
}
