using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Sends a field technician to the customer.</summary>
public sealed class PlanVisit(ChangeWorkOrder change, HelpdeskDbContext db)
{
    public async Task RunAsync(Actor actor, SeenWorkOrder seen, VisitRequest request, CancellationToken cancel)
    {
        var technician = await db.OwnerToBeAsync(request.TechnicianId, cancel);
        await change.RunAsync(actor, seen, (order, now) => order.PlanVisit(technician, request.BeginsAt, request.Until, request.Place, request.Purpose, actor, now), cancel);
    }
}

/// <summary>What the form says of a visit.</summary>
public sealed record VisitRequest(int TechnicianId, DateTimeOffset BeginsAt, DateTimeOffset Until, string Place, string Purpose);
