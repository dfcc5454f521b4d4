using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Moves a visit to another time, or gives it to somebody else.</summary>
public sealed class RescheduleVisit(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, int number, int technicianId, DateTimeOffset beginsAt, DateTimeOffset until, string reason, CancellationToken cancel)
    {
        var technician = await db.OwnerToBeAsync(technicianId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.RescheduleVisit(number, technician, beginsAt, until, reason, actor, now), cancel);
    }
}
