using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Testing.WorkOrders;

/// <summary>Builds a work order by living it: every state is reached by the moves that lead there, a minute apart.</summary>
public sealed class WorkOrderBuilder
{
    public static readonly TimeSpan ReviewTime = TimeSpan.FromDays(3);
    public static readonly TimeSpan ReopenTime = TimeSpan.FromDays(14);

    private readonly List<Action<WorkOrder>> moves = [];
    private WorkOrderDraft draft = new(0, "", "Printer prints blank pages", "Since this morning, on the second floor.", WorkOrderKind.Incident, IntakeChannel.Web);
    private Actor customer = Someone.Customer;
    private Actor owner = Someone.Consultant;
    private int id = 123;
    private DateTimeOffset now = TestClock.Start;

    public WorkOrderBuilder By(Actor requester)
    {
        customer = requester;
        return this;
    }

    public WorkOrderBuilder OwnedBy(Actor person)
    {
        owner = person;
        return this;
    }

    public WorkOrderBuilder LoggedAt(DateTimeOffset at)
    {
        now = at;
        return this;
    }

    public WorkOrderBuilder WithId(int number)
    {
        id = number;
        return this;
    }

    /// <summary>For a database to give it its number.</summary>
    public WorkOrderBuilder Unsaved() => WithId(0);

    public WorkOrderBuilder With(Func<WorkOrderDraft, WorkOrderDraft> change)
    {
        draft = change(draft);
        return this;
    }

    public WorkOrderBuilder OfKind(WorkOrderKind kind) =>
        With(known => known with { Kind = kind, Intake = kind == WorkOrderKind.OperationalTask ? IntakeChannel.Schedule : known.Intake });

    public WorkOrderBuilder Answering(SeverityAnswers answers) => With(known => known with { Severity = answers });

    public WorkOrderBuilder Taken(Actor? by = null) => Then(order => order.Take(by ?? Worker(order), now));

    public WorkOrderBuilder Escalated(Tier channel = Tier.NetworkAndDesktop) =>
        Then(order => order.Escalate(channel, EscalationReason.NotResolved, new HandoverPackage([new GivenAnswer("What was tried, and what happened", "Restarted it; no change")]), owner, now));

    public WorkOrderBuilder AwaitingCustomer() => Then(order => order.AskCustomer("Which floor are you on?", Worker(order), now));

    public WorkOrderBuilder OnHold(DateTimeOffset? until = null) =>
        Then(order => order.Hold(HoldReason.Parts, "A new fuser is on its way", until ?? now.AddDays(2), Worker(order), now));

    public WorkOrderBuilder Resolved(Actor? by = null) =>
        Then(order => order.ProposeResolution(new Resolution("Replaced the toner", ResolutionKind.Permanent, 20), now + ReviewTime, by ?? Worker(order), now));

    public WorkOrderBuilder Declined() => Then(order => order.Decline(VerdictVia.Portal, "Still blank", score: 3, customer, now));

    public WorkOrderBuilder SentBack() => Then(order => order.SendBackWithFacts("Only double-sided pages are blank", Someone.OtherConsultant, now));

    public WorkOrderBuilder Confirmed() => Then(order => order.Accept(VerdictVia.Portal, score: 9, "Thank you", customer, now, now + ReopenTime));

    public WorkOrderBuilder Lapsed() => Then(order =>
    {
        now += ReviewTime;
        order.Remind(now + ReviewTime, now);
        now += ReviewTime;
        order.Lapse(remindersNeeded: 1, now, now + ReopenTime);
    });

    public WorkOrderBuilder Withdrawn() => Then(order => order.Withdraw("Found a way", customer, now));

    public WorkOrderBuilder Offered(Actor to) => Then(order => order.OfferHandOver(to, "I am away tomorrow", owner, now));

    public WorkOrderBuilder FollowedBy(Actor person, ParticipantLevel level) => Then(order => order.AddParticipant(person, level, customer, now));

    public WorkOrderBuilder Then(Action<WorkOrder> move)
    {
        moves.Add(order =>
        {
            now = now.AddMinutes(1);
            move(order);
        });
        return this;
    }

    public WorkOrder Build()
    {
        var known = draft with { RequesterId = customer.PersonId!.Value, RequesterName = customer.Name };
        var priority = new PriorityPolicy(PriorityPolicy.Defaults()).Decide(known.Severity, known.Kind);
        var order = WorkOrder.Log(known, priority, new Routing(owner.PersonId!.Value, owner.Name, $"{owner.Name}: on duty, least loaded (0 open)"), customer, now);
        Given.Id(order, id);
        moves.ForEach(move => move(order));
        return order;
    }

    private Actor Worker(WorkOrder order) => order.Tier.IsChannel() ? Someone.Of(order.Tier) : owner;
}
