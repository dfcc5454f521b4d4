using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>Fills a database with orders, through the domain and in bulk: one in twenty is open, as on a desk that keeps up.</summary>
internal static class ManyOrders
{
    private const int BatchSize = 500;
    private const int OpenEvery = 20;

    public static async Task SeedAsync(HelpdeskDbContext db, int count, DateTimeOffset now)
    {
        var people = await db.People.AsNoTracking().ToListAsync();
        var employees = people.Where(person => person.Roles == Roles.Employee).Select(Actor.Of).ToList();
        var consultants = people.Where(person => person.Is(Roles.Consultant)).Select(Actor.Of).ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var i = 0; i < count; i += BatchSize)
        {
            for (var n = i; n < Math.Min(i + BatchSize, count); n++)
                db.WorkOrders.Add(Order(n, employees[n % employees.Count], consultants[n % consultants.Count], now.AddMinutes(n - count - 60)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The order whose page is measured: twenty records on its timeline.</summary>
    public static WorkOrder Long(Actor requester, Actor consultant, DateTimeOffset at)
    {
        var order = Logged(0, requester, consultant, at);
        order.Take(consultant, at);
        for (var i = 0; i < 17; i++)
            order.Reply($"Message {i}: the label printer at line 2 still prints blank labels after the change of the ribbon.", i % 2 == 0 ? requester : consultant, at.AddMinutes(i));
        return order;
    }

    private static WorkOrder Order(int n, Actor requester, Actor consultant, DateTimeOffset at)
    {
        var order = Logged(n, requester, consultant, at);
        order.Take(consultant, at);
        order.Reply("We are looking at it.", consultant, at.AddMinutes(1));
        if (n % OpenEvery == 0)
            return order;
        order.ProposeResolution(new Resolution("Changed the ribbon and calibrated the sensor.", ResolutionKind.Permanent, 15), at.AddDays(3), consultant, at.AddMinutes(2));
        order.Accept(VerdictVia.Portal, 1 + (n % 10), null, requester, at.AddMinutes(3), at.AddDays(14));
        return order;
    }

    private static WorkOrder Logged(int n, Actor requester, Actor consultant, DateTimeOffset at) => WorkOrder.Log(
        new WorkOrderDraft(requester.PersonId!.Value, requester.Name, $"Label printer {n} prints blank labels", "It started this morning after the ribbon was changed.", WorkOrderKind.Incident, IntakeChannel.Web),
        new PriorityDecision((Priority)(n % 3), "benchmark"), new Routing(consultant.PersonId!.Value, consultant.Name, "benchmark"), requester, at);
}
