using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.Testing.WorkOrders;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database.Tests.WorkOrders;

/// <summary>The rooms that a work order needs, on a database with a small helpdesk. Each use case runs in a scope of its own, as a request would.</summary>
public abstract class WorkOrderSuite(TestDatabase database) : DatabaseSuite(database)
{
    /// <summary>As many of the states of <see cref="SaveManyAsync"/> as leave an order open.</summary>
    protected const int OpenOnly = 7;

    private IHost? rooms;
    private Dictionary<string, Actor>? people;

    protected Actor Customer => people!["Emma Employee"];
    protected Actor Colleague => people!["Otto Other"];
    protected Actor Consultant => people!["Carl Consultant"];
    protected Actor OtherConsultant => people!["Cora Consultant"];
    protected Actor TeamLeader => people!["Lena Leader"];
    protected Actor NetworkSpecialist => people!["Nora Network"];
    protected Actor ApplicationsSpecialist => people!["Alan Applications"];
    protected Actor Reviewer => people!["Rita Reviewer"];
    protected Actor Administrator => people!["Adam Administrator"];

    protected async Task OpenAsync()
    {
        rooms = Rooms();
        await using var db = NewContext();
        Person[] staff =
        [
            A.Employee().Build(), A.Employee("Otto Other").Build(), A.Consultant().Build(), A.Consultant("Cora Consultant").Build(), A.TeamLeader().Build(),
            A.Specialist().Build(), A.Specialist(SupportChannels.Applications, "Alan Applications").Build(), A.Reviewer().Build(), A.Administrator().Build(),
        ];
        db.People.AddRange(staff);
        await db.SaveChangesAsync(Cancel);
        people = staff.Select(Actor.Of).ToDictionary(person => person.Name);
        await DoAsync<InstallPolicyDefaults>(install => install.RunAsync(Cancel));
        await DoAsync<InstallServiceLevelDefaults>(install => install.RunAsync(Cancel));
    }

    protected WorkOrderDraft Draft(Actor customer, string title = "Printer prints blank pages") =>
        new(customer.PersonId!.Value, customer.Name, title, "Since this morning", WorkOrderKind.Incident, IntakeChannel.Web);

    protected Task<int> LogAsync(Actor actor, WorkOrderDraft? draft = null, Resolution? fixedOnCall = null) =>
        DoAsync((LogWorkOrder log) => log.RunAsync(actor, draft ?? Draft(actor), [], fixedOnCall, Cancel));

    protected async Task DoAsync<TUseCase>(Func<TUseCase, Task> act) where TUseCase : notnull
    {
        await using var scope = rooms!.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    protected async Task<TResult> DoAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> act) where TUseCase : notnull
    {
        await using var scope = rooms!.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>What was written to somebody, in its order; nothing is sent here.</summary>
    protected async Task<List<OutgoingMessage>> ToAsync(Actor person)
    {
        await using var db = NewContext();
        var address = await db.People.Where(known => known.Id == person.PersonId).Select(known => known.Email).SingleAsync(Cancel);
        return await db.OutgoingMessages.Where(message => message.ToAddress == address).OrderBy(message => message.Id).ToListAsync(Cancel);
    }

    protected async Task ChangePersonAsync(Actor person, Action<Person> change)
    {
        await using var db = NewContext();
        change(await db.People.SingleAsync(known => known.Id == person.PersonId, Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Orders in every state that the moves lead to, owned by one consultant or the other.</summary>
    protected async Task SaveManyAsync(int count, int states = OpenOnly + 2)
    {
        await using var db = NewContext();
        for (var i = 0; i < count; i++)
            db.WorkOrders.Add(One(i, state: i % states));
        await db.SaveChangesAsync(Cancel);
    }

    private WorkOrder One(int i, int state)
    {
        var (owner, now) = (i % 3 == 0 ? OtherConsultant : Consultant, TestClock.Start.AddMinutes(i));
        var draft = Draft(i % 2 == 0 ? Customer : Colleague, $"Matter {i}") with { Severity = new SeverityAnswers(i % 5 != 0, true, i % 4 == 0 ? WhoIsHit.SeveralPeople : WhoIsHit.OnlyMe) };
        var customer = draft.RequesterId == Customer.PersonId ? Customer : Colleague;
        var order = WorkOrder.Log(draft, new PriorityPolicy(PriorityPolicy.Defaults()).Decide(draft.Severity, draft.Kind), new Routing(owner.PersonId!.Value, owner.Name, "seeded"), customer, now);
        var fix = new Resolution("Replaced it", ResolutionKind.Permanent, 5);
        switch (state)
        {
            case 1: order.Take(owner, now); break;
            case 2: order.Escalate(Tier.NetworkAndDesktop, EscalationReason.NotResolved, new HandoverPackage([]), owner, now); break;
            case 3: order.AskCustomer("Which floor?", owner, now); break;
            case 4: order.Hold(HoldReason.Parts, "Fuser", now.AddDays(3), owner, now); break;
            case 5: order.ProposeResolution(fix, now.AddDays(3), owner, now); break;
            case 6: order.ProposeResolution(fix, now.AddDays(3), owner, now); order.Decline(VerdictVia.Portal, "Still blank", 2, customer, now); break;
            case 7: order.ProposeResolution(fix, now.AddDays(3), owner, now); order.Accept(VerdictVia.Portal, 9, null, customer, now, now.AddDays(14)); break;
            case 8: order.Withdraw(null, customer, now); break;
        }
        return order;
    }

    /// <summary>The order as it is stored, all its parts in their order.</summary>
    protected async Task<WorkOrder> StoredAsync(int id)
    {
        await using var db = NewContext();
        return await db.WorkOrders.AsNoTracking()
            .Include(order => order.Attempts.OrderBy(attempt => attempt.Number))
            .Include(order => order.Stays.OrderBy(stay => stay.Number))
            .Include(order => order.HandOvers.OrderBy(handOver => handOver.Number))
            .Include(order => order.Participants.OrderBy(participant => participant.Id))
            .Include(order => order.Links.OrderBy(link => link.Id))
            .Include(order => order.Visits.OrderBy(visit => visit.Number))
            .Include(order => order.WayOffers.OrderBy(offer => offer.Number))
            .Include(order => order.Interventions.OrderBy(intervention => intervention.Number))
            .Include(order => order.Checklist.OrderBy(item => item.Number))
            .Include(order => order.PromisedCalls.OrderBy(promise => promise.Number))
            .Include(order => order.RemoteSessions.OrderBy(session => session.Number))
            .AsSplitQuery()
            .SingleAsync(order => order.Id == id, Cancel);
    }

    /// <summary>The stored order is the one that its stored timeline tells, in every piece of state.</summary>
    protected async Task<WorkOrder> AssertToldByItsTimelineAsync(int id)
    {
        var stored = await StoredAsync(id);
        await using var db = NewContext();
        var records = await db.TimelineRecords.AsNoTracking().Where(record => record.WorkOrderId == id).OrderBy(record => record.Sequence).ToListAsync(Cancel);

        Assert.Equal(Enumerable.Range(1, stored.Version), records.Select(record => record.Sequence));
        Assert.Equal(Known(stored), Known(WorkOrder.Replay(records)));
        Assert.All(records, record => Assert.Equal(record.Step.IsPublic, record.IsPublic));
        return stored;

        // The keys of the parts are the database's own.
        static string Known(WorkOrder order) => StateOf.Order(order, nameof(Attempt.Id), nameof(Attempt.WorkOrderId));
    }

    private IHost Rooms()
    {
        var program = Host.CreateEmptyApplicationBuilder(new());
        program.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Site:BaseUrl"] = "https://helpdesk.example/",
            ["RemoteHelp:Tools:0:Name"] = "Assist",
            ["RemoteHelp:Tools:0:Link"] = "https://assist.example/start?device={asset}",
            ["Mail:Folder"] = TestFolder.NewPath("-mail"),
        });
        program.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        program.Services.AddSingleton<TimeProvider>(Clock);
        program.Services.AddSingleton(Database.Provider);
        program.Services.AddDbContext<HelpdeskDbContext>(Database.Configure);
        program.Services.AddMail();
        program.Services.AddWorkOrders();
        program.Services.AddServiceLevels();
        program.Services.AddLoopWatch()
            .AddOperations();
        program.Services.AddQueue();
        program.Services.AddSearch();
        program.Services.AddFigures();
        return program.Build();
    }
}
