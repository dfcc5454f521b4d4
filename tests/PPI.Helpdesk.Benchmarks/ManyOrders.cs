using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>Fills a database with orders: the first ten thousand through the domain, the others as copies of these. One in twenty is open.</summary>
internal static class ManyOrders
{
    private const int ThroughDomain = 10_000;
    private const int BatchSize = 500;
    private const int OpenEvery = 20;
    private const int Employees = 1_000;
    private const int OwnOrders = 20;

    /// <summary>The measured customer has the same twenty open orders at every size; the last of them is long, and its number is given back.</summary>
    public static async Task<string> SeedAsync(Func<HelpdeskDbContext> open, int count, string customer, DateTimeOffset now)
    {
        await using var db = open();
        db.People.AddRange(Enumerable.Range(1, Employees).Select(n => Person.Join($"Employee {n}", $"employee{n}", $"employee{n}@ppi.example", Roles.Employee)));
        await db.SaveChangesAsync();
        var people = await db.People.AsNoTracking().ToListAsync();
        var employees = people.Where(person => person.Roles == Roles.Employee && person.UserName != customer).Select(Actor.Of).ToList();
        var consultants = people.Where(person => person.Is(Roles.Consultant)).Select(Actor.Of).ToList();
        var first = Math.Min(count, ThroughDomain);
        for (var i = 0; i < first; i += BatchSize)
            await AddAsync(open, Enumerable.Range(i, Math.Min(BatchSize, first - i))
                .Select(n => Order(n, employees[n % employees.Count], consultants[n % consultants.Count], now.AddMinutes(n - first - 60))));
        await CopyAsync(db, first, count);
        var me = Actor.Of(people.Single(person => person.UserName == customer));
        await AddAsync(open, Enumerable.Range(1, OwnOrders - 1).Select(n => Logged(n, me, consultants[0], now.AddMinutes(n - 60))));
        var order = Long(me, consultants[0], now.AddMinutes(-30));
        await AddAsync(open, [order]);
        return order.Number;
    }

    private static async Task AddAsync(Func<HelpdeskDbContext> open, IEnumerable<WorkOrder> orders)
    {
        await using var db = open();
        db.WorkOrders.AddRange(orders);
        await db.SaveChangesAsync();
    }

    /// <summary>Copies rows within the database, with other keys: an order and its parts refer to each other by the order's number alone.</summary>
    private static async Task CopyAsync(HelpdeskDbContext db, int first, int count)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var type in (Type[])[typeof(WorkOrder), typeof(TimelineRecord), typeof(TierStay), typeof(Attempt), typeof(QueueTally), typeof(OwnerTally), typeof(SearchEntry)])
        {
            var entity = db.Model.FindEntityType(type)!;
            var table = entity.GetTableName()!;
            var key = entity.FindPrimaryKey()!.Properties.Single().Name;
            var columns = entity.GetTableMappings().Single().Table.Columns.Select(column => column.Name).ToList();
#pragma warning disable EF1002, EF1003 // Names of the model and numbers, nothing from outside.
            var rows = await db.Database.SqlQueryRaw<long>($"SELECT CAST(MAX(\"{key}\") AS bigint) AS \"Value\" FROM \"{table}\"").SingleAsync();
            for (var copy = 1; copy < count / first; copy++)
                await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(Quoted))}) SELECT {string.Join(", ", columns.Select(column => column switch
                {
                    "Id" => $"\"Id\" + {copy * rows}",
                    "WorkOrderId" => $"\"WorkOrderId\" + {copy * first}",
                    _ => Quoted(column),
                }))} FROM \"{table}\" WHERE \"{key}\" <= {rows}");
            if (key == "Id" && db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal))
                await db.Database.ExecuteSqlRawAsync($"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'Id'), (SELECT MAX(\"Id\") FROM \"{table}\"))");
        }
        // What the database does by itself sooner or later.
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
#pragma warning restore EF1002, EF1003

        static string Quoted(string column) => $"\"{column}\"";
    }

    /// <summary>The order whose page is measured: twenty records on its timeline.</summary>
    private static WorkOrder Long(Actor requester, Actor consultant, DateTimeOffset at)
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
