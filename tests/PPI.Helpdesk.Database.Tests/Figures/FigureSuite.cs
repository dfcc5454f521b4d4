using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database.Tests.WorkOrders;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.Figures;

/// <summary>A desk with two months of orders that went every way, drawn from a fixed seed.</summary>
public abstract class FigureSuite(TestDatabase database) : WorkOrderSuite(database)
{
    protected const int Orders = 150;

    /// <summary>So many that not every order is soon repeated.</summary>
    private const int Categories = 30;

    private static readonly string[] Locations = ["B2", "B3", ""];

    /// <summary>The last four weeks of the two months, in New York as the site is.</summary>
    protected static FigureScope Lately { get; } = new(new FigurePeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 28)), new FigureFilter());

    protected async Task LiveAsync(int seed)
    {
        await OpenAsync();
        await using var db = NewContext();
        var categories = Enumerable.Range(1, Categories).Select(number => Category.Define(new CategoryTerms($"Matter {number}"))).ToList();
        db.Categories.AddRange(categories);
        await db.SaveChangesAsync(Cancel);
        var random = new Random(seed);
        for (var i = 0; i < Orders; i++)
            db.WorkOrders.Add(One(random, categories[random.Next(Categories)].Id));
        await db.SaveChangesAsync(Cancel);
    }

    private WorkOrder One(Random random, int category)
    {
        var now = TestClock.Start.AddMinutes(random.Next(60 * 24 * 56));
        var customer = random.Next(2) == 0 ? Customer : Colleague;
        var intake = random.Next(2) == 0 ? IntakeChannel.Web : IntakeChannel.Phone;
        var draft = new WorkOrderDraft(customer.PersonId!.Value, customer.Name, "Prints blank pages", "Since today", WorkOrderKind.Incident, intake)
        {
            Location = Locations[random.Next(Locations.Length)],
            CategoryId = category,
            Severity = new SeverityAnswers(random.Next(5) != 0, true, random.Next(4) == 0 ? WhoIsHit.SeveralPeople : WhoIsHit.OnlyMe),
        };
        var decision = new PriorityPolicy(PriorityPolicy.Defaults()).Decide(draft.Severity, draft.Kind);
        var order = WorkOrder.Log(draft, decision, new Routing(Consultant.PersonId!.Value, Consultant.Name, "seeded"), intake == IntakeChannel.Phone ? Consultant : customer, now);
        if (random.Next(8) == 0)
        {
            order.Withdraw("Found it", customer, Later());
            return order;
        }
        if (random.Next(3) == 0)
        {
            order.AskCustomer("Which floor?", Consultant, Later());
            order.Reply("The second", customer, Later());
        }
        var isEscalated = random.Next(3) == 0;
        if (isEscalated)
        {
            order.Escalate(Tier.NetworkAndDesktop, EscalationReason.NotResolved, new HandoverPackage([]), Consultant, Later());
            if (random.Next(3) == 0)
            {
                order.Return(ReturnReason.Incomplete, "No error text", NetworkSpecialist, Later());
                order.Escalate(Tier.NetworkAndDesktop, EscalationReason.NotResolved, new HandoverPackage([]), Consultant, Later());
            }
        }
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            order.ProposeResolution(new Resolution("Replaced it", ResolutionKind.Permanent, 5), now.AddDays(3), order.Tier == Tier.Helpdesk ? Consultant : NetworkSpecialist, Later());
            var end = random.Next(10);
            if (end < 5)
            {
                order.Accept(VerdictVia.Portal, random.Next(3) == 0 ? null : random.Next(4, 11), null, customer, Later(), now.AddDays(14));
                if (random.Next(6) != 0)
                    return order;
                order.Reopen(VerdictVia.Portal, "Blank again", customer, Later());
            }
            else if (end == 5)
            {
                return order;
            }
            else
            {
                order.Decline(VerdictVia.Portal, "Still blank", random.Next(2) == 0 ? null : random.Next(1, 6), customer, Later());
            }
            order.SendBackWithFacts("Only double-sided", OtherConsultant, Later());
        }
        return order;

        DateTimeOffset Later() => now = now.AddMinutes(random.Next(1, 2_000));
    }

    protected async Task<List<WorkOrder>> StoredOrdersAsync()
    {
        await using var db = NewContext();
        return await db.WorkOrders.AsNoTracking().Include(order => order.Timeline.OrderBy(record => record.Sequence)).Include(order => order.Attempts.OrderBy(attempt => attempt.Number))
            .Include(order => order.Stays.OrderBy(stay => stay.Number)).AsSplitQuery().ToListAsync(Cancel);
    }
}
