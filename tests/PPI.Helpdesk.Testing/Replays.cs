using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.WorkOrders;
using Xunit;

namespace PPI.Helpdesk.Testing;

/// <summary>Rebuilds stored orders from their timelines alone, and compares.</summary>
public static class Replays
{
    /// <summary>Properties that only the database gives: they say nothing about the order.</summary>
    private static readonly string[] GivenByDatabase = ["Id", "WorkOrderId"];

    public static async Task AssertAllAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        var stored = await StoredAsync(db, cancel);
        Assert.NotEmpty(stored);
        Assert.All(stored, order => Assert.Equal(Told(order), Told(WorkOrder.Replay(order.Timeline))));
    }

    /// <summary>All orders with all their parts, each in its order, as the database has them.</summary>
    public static async Task<List<WorkOrder>> StoredAsync(HelpdeskDbContext db, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var orders = await db.WorkOrders.OrderBy(order => order.Id).ToListAsync(cancel);
        await db.TimelineRecords.OrderBy(record => record.WorkOrderId).ThenBy(record => record.Sequence).LoadAsync(cancel);
        await db.Attempts.OrderBy(attempt => attempt.WorkOrderId).ThenBy(attempt => attempt.Number).LoadAsync(cancel);
        await db.Set<TierStay>().OrderBy(stay => stay.WorkOrderId).ThenBy(stay => stay.Number).LoadAsync(cancel);
        await db.Set<HandOver>().OrderBy(handOver => handOver.WorkOrderId).ThenBy(handOver => handOver.Number).LoadAsync(cancel);
        await db.Set<Participant>().LoadAsync(cancel);
        await db.Set<WorkOrderLink>().LoadAsync(cancel);
        await db.Visits.OrderBy(visit => visit.WorkOrderId).ThenBy(visit => visit.Number).LoadAsync(cancel);
        await db.WayOffers.OrderBy(offer => offer.WorkOrderId).ThenBy(offer => offer.Number).LoadAsync(cancel);
        await db.Set<ChecklistItem>().OrderBy(item => item.WorkOrderId).ThenBy(item => item.Number).LoadAsync(cancel);
        await db.Set<RemoteSession>().OrderBy(session => session.WorkOrderId).ThenBy(session => session.Number).LoadAsync(cancel);
        await db.Interventions.OrderBy(intervention => intervention.WorkOrderId).ThenBy(intervention => intervention.Number).LoadAsync(cancel);
        await db.PromisedCalls.OrderBy(promise => promise.WorkOrderId).ThenBy(promise => promise.Number).LoadAsync(cancel);
        return orders;
    }

    /// <summary>All that an order is, in words that can be compared.</summary>
    public static string Told(WorkOrder order) => string.Join('\n',
        Plain(order),
        string.Join('\n', order.Stays.Select(Plain)),
        string.Join('\n', order.Attempts.Select(Plain)),
        string.Join('\n', order.HandOvers.Select(Plain)),
        string.Join('\n', order.Participants.OrderBy(participant => participant.PersonId).Select(Plain)),
        string.Join('\n', order.Links.OrderBy(link => link.OtherId).ThenBy(link => link.Kind).Select(Plain)),
        string.Join('\n', order.Visits.Select(Plain)),
        string.Join('\n', order.WayOffers.Select(Plain)),
        string.Join('\n', order.Checklist.Select(Plain)),
        string.Join('\n', order.RemoteSessions.Select(Plain)),
        string.Join('\n', order.Interventions.Select(Plain)),
        string.Join('\n', order.PromisedCalls.Select(Plain)));

    private static string Plain(object part) => string.Join("; ", part.GetType().GetProperties()
        .Where(property => part is WorkOrder ? property.Name != nameof(WorkOrder.SubmissionKey) : !GivenByDatabase.Contains(property.Name))
        .Where(property => property.PropertyType == typeof(string) || !typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
        .Where(property => property.Name is not (nameof(WorkOrder.OpenHandOver) or nameof(WorkOrder.OpenWayOffer) or nameof(WorkOrder.OpenRemoteSession) or nameof(WorkOrder.OpenIntervention)))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}={JsonSerializer.Serialize(property.GetValue(part))}"));
}
