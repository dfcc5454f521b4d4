using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Demo;

/// <summary>
/// One order's way, told step by step through the domain's own actions. Time passes with each step, in office hours; a step that
/// would come after the demonstration's end does not happen, nor does any after it.
/// </summary>
internal sealed class DemoStory
{
    private readonly DemoWorld world;
    private readonly bool atAnyHour;
    private bool isOver;

    private DemoStory(DemoWorld world, DemoScenario scenario, WorkOrder order, DateTimeOffset at, bool atAnyHour) =>
        (this.world, Scenario, Order, At, this.atAnyHour) = (world, scenario, order, at, atAnyHour);

    public DemoScenario Scenario { get; }
    public WorkOrder Order { get; }

    /// <summary>When the last step happened.</summary>
    public DateTimeOffset At { get; private set; }

    public Actor Customer => world.Cast.Actor(Order.RequesterId);

    public Actor Owner => world.Cast.Actor(Order.OwnerId);

    public Tier Channel => world.Category(Scenario).SuggestedChannel switch
    {
        SupportChannels.Applications => Tier.Applications,
        SupportChannels.Intelligence => Tier.Intelligence,
        _ => Tier.NetworkAndDesktop,
    };

    public DemoChance Chance => world.Chance;

    /// <param name="atAnyHour">Steps follow each other without regard to office hours: for what must have come far by the end.</param>
    public static DemoStory Log(DemoWorld world, DemoScenario scenario, DateTimeOffset at, bool atAnyHour = false, int? customerId = null)
    {
        var customer = customerId is null ? world.Chance.Of(world.Cast.Customers) : world.Cast.Customers.Single(person => person.Id == customerId);
        var category = world.Category(scenario);
        var intake = world.Chance.Of<IntakeChannel>([IntakeChannel.Web, IntakeChannel.Web, IntakeChannel.Web, IntakeChannel.Phone, IntakeChannel.Phone, IntakeChannel.WalkIn, IntakeChannel.Email]);
        var draft = new WorkOrderDraft(customer.Id, customer.Name, scenario.Title, scenario.Description, scenario.Kind, intake)
        {
            Location = customer.Location,
            Contact = customer.PhoneNumber ?? "",
            Asset = scenario.Asset,
            CategoryId = category.Id,
            ServiceId = category.ServiceId,
            Severity = scenario.Severity,
        };
        var actor = intake is IntakeChannel.Phone or IntakeChannel.WalkIn ? world.Chance.Of(world.Cast.Consultants) : Actor.Of(customer);
        var order = WorkOrder.Log(draft, world.Decide(scenario.Severity, scenario.Kind), world.Route(category.Skill, customer.Id, at), actor, at);
        if (intake != IntakeChannel.Email)
            world.AnswerAtIntake(order, scenario, actor, at);
        world.Add(order);
        return new DemoStory(world, scenario, order, at, atAnyHour);
    }

    /// <summary>Goes on with an order that is there already.</summary>
    public static DemoStory Of(DemoWorld world, DemoScenario scenario, WorkOrder order, bool atAnyHour = false) => new(world, scenario, order, order.LastTouchedAt, atAnyHour);

    public Actor Specialist(Tier channel) => Chance.Of(world.Cast.SpecialistsOf(channel));

    public Actor OtherConsultant() => Chance.Of([.. world.Cast.Consultants.Where(actor => actor.PersonId != Order.OwnerId && actor.PersonId != Order.RequesterId)]);

    public Actor Leader() => Chance.Of([.. world.Cast.Leaders.Where(actor => actor.PersonId != Order.OwnerId && actor.PersonId != Order.RequesterId)]);

    public Actor Bystander() => Actor.Of(Chance.Of([.. world.Cast.Customers.Where(person => person.Id != Order.RequesterId)]));

    public DemoStory Take(Actor who) => Order.WorkerId == who.PersonId ? this : Go(5, 120, at => Order.Take(who, at));

    public DemoStory Note(string note, Actor who) => Go(5, 60, at => Order.Note(note, who, at));

    public DemoStory Call(CallDirection direction, bool reached, string summary, Actor who) => Go(5, 90, at => Order.LogCall(direction, reached, summary, who, at));

    public DemoStory Reply(string message, Actor who) => Go(20, 300, at => Order.Reply(message, who, at));

    public DemoStory Ask(string question, Actor who) => Go(10, 120, at => Order.AskCustomer(question, who, at));

    public DemoStory Escalate(Tier channel, EscalationReason reason) =>
        Go(20, 180, at => Order.Escalate(channel, reason, world.Package(channel, Scenario, Order), Owner, at));

    public DemoStory PassOn(Tier channel, string reason, Actor who) => Go(30, 240, at => Order.PassOn(channel, reason, who, at));

    public DemoStory Return(ReturnReason reason, string note, Actor who) => Go(20, 240, at => Order.Return(reason, note, who, at));

    public DemoStory Hold(HoldReason reason, string note, int days, Actor who) => Go(15, 180, at => Order.Hold(reason, note, at.AddDays(days), who, at));

    public DemoStory Resume(Actor who) => Go(600, 2000, at => Order.Resume(who, at));

    /// <summary>The date has come, and the order resumes by itself.</summary>
    public DemoStory ResumeByItself() => Order.ResumeAt is { } resumesAt ? Do(resumesAt, at => Order.Resume(Actor.System, at)) : this;

    public DemoStory Propose(string done, Actor who, ResolutionKind kind = ResolutionKind.Permanent) =>
        Go(30, 400, at =>
        {
            Mark(Order.Checklist.Count, who, at);
            Order.ProposeResolution(new Resolution(done, kind, Chance.Between(5, 180)), world.Options.ReminderAfter(at), who, at);
        });

    /// <summary>Marks the first so many items of the checklist as done.</summary>
    public DemoStory Mark(int items, Actor who) => Go(30, 200, at => Mark(items, who, at));

    public DemoStory Accept(VerdictVia via, int? score = null, string comment = "") => Verdict(at =>
        Order.Accept(via, score, comment, Speaker(via), at, world.Options.ReopenUntil(at)));

    public DemoStory Decline(VerdictVia via, string reason, int? score = null) => Verdict(at => Order.Decline(via, reason, score, Speaker(via), at));

    public DemoStory SendBack(string facts, Actor who) => Go(20, 300, at => Order.SendBackWithFacts(facts, who, at));

    public DemoStory SendElsewhere(Tier tier, string why, Actor who) =>
        Go(20, 300, at => Order.SendElsewhere(tier, why, tier.IsChannel() ? world.Package(tier, Scenario, Order) : null, who, at));

    public DemoStory Explain(string explanation, Actor who) => Go(20, 300, at => Order.Explain(explanation, Chance.Between(5, 40), world.Options.ReminderAfter(at), who, at));

    public DemoStory SeparateNewMatter(WorkOrder other, string explanation, Actor who) =>
        Go(20, 300, at => Order.SeparateNewMatter(other.Id, explanation, world.Options.ReminderAfter(at), who, at));

    public DemoStory Intervene(Actor leader, string why, Actor who) => Go(20, 200, at => Order.Intervene(leader, why, who, at));

    public DemoStory Offer(Actor to, string reason) => Go(10, 120, at => Order.OfferHandOver(to, reason, Owner, at));

    public DemoStory AcceptOffer(Actor who) => Go(10, 240, at => Order.AcceptHandOver(who, at));

    public DemoStory DeclineOffer(string reason, Actor who) => Go(10, 240, at => Order.DeclineHandOver(reason, who, at));

    public DemoStory WithdrawOffer() => Go(10, 240, at => Order.WithdrawHandOver(Owner, at));

    public DemoStory Reassign(Actor to, string reason, Actor leader) => Go(10, 120, at => Order.Reassign(to, reason, leader, at));

    public DemoStory Override(Priority priority, string reason) => Go(5, 60, at => Order.OverridePriority(priority, reason, Owner, at));

    public DemoStory Retitle(string title) => Go(5, 60, at => Order.Retitle(title, Owner, at));

    public DemoStory Reclassify(SeverityAnswers answers) => Go(5, 60, at =>
        Order.Reclassify(new Classification(Order.Kind, Order.CategoryId, Order.ServiceId, answers), world.Decide(answers, Order.Kind), Owner, at));

    public DemoStory AddParticipant(Actor person, ParticipantLevel level) => Go(5, 60, at => Order.AddParticipant(person, level, Customer, at));

    public DemoStory RemoveParticipant(Actor person) => Go(60, 300, at => Order.RemoveParticipant(person.PersonId!.Value, person.Name, Customer, at));

    public DemoStory Withdraw(string reason) => Go(60, 600, at => Order.Withdraw(reason, Customer, at));

    public DemoStory MarkDuplicateOf(WorkOrder original) => Go(10, 120, at => Order.MarkDuplicateOf(original, Owner, at));

    public DemoStory PlanVisit(Actor technician, int days, string purpose) => Go(10, 120, at =>
    {
        var begins = MorningOf(at.AddDays(days));
        Order.PlanVisit(technician, begins, begins.AddHours(2), Order.Location.Length > 0 ? Order.Location : "At the reception", purpose, Owner, at);
    });

    /// <summary>The window has come, and the technician was there.</summary>
    public DemoStory FinishVisit(string outcome) => Order.Visits is [.., { State: VisitState.Planned } visit]
        ? Do(visit.BeginsAt.AddMinutes(50), at => Order.FinishVisit(visit.Number, outcome, world.Cast.Actor(visit.TechnicianId), at))
        : this;

    public DemoStory PromiseCall(int hours, string about) => Go(5, 60, at => Order.PromiseCall(Owner, hours < 24 ? at.AddHours(hours) : InOfficeHours(at.AddHours(hours)), about, Owner, at));

    /// <summary>The customer is reached, of whichever call was promised last.</summary>
    public DemoStory KeepPromise(string said) => Go(15, 40, at => Order.LogPromisedCall(Order.OpenPromises.Last().Number, said, againAt: null, Owner, at));

    public DemoStory TryPromise(string said, int hours) => Go(15, 40, at => Order.LogPromisedCall(Order.OpenPromises.Last().Number, said, at.AddHours(hours), Owner, at));

    /// <summary>The time to call is over, and its promiser is told.</summary>
    public DemoStory OverlookPromise() => Order.OpenPromises.LastOrDefault() is { CallAt: { } callAt } promise
        ? Do(callAt, at => Order.NoticePromise(promise.Number, [new ToldPerson(Owner.PersonId!.Value, Owner.Name)], at))
        : this;

    public DemoStory OfferWays(string question, Way[] ways) => Go(10, 120, at => Order.OfferWays(question, ways, at.AddDays(3), Owner, at));

    public DemoStory ChooseWay(int way, string title, VerdictVia via) => Go(20, 300, at => Order.ChooseWay(Order.WayOffers.Count, way, title, via, Speaker(via), at));

    public DemoStory HelpFromAfar(string outcome, int minutes) =>
        Go(5, 60, at => Order.StartRemoteHelp("Remote assistance", Consent.OnThePhone, Owner, at)).Go(minutes, minutes, at => Order.EndRemoteHelp(outcome, minutes, Owner, at));

    public DemoStory MergeInto(WorkOrder surviving) => Go(10, 120, at => Order.MergeInto(surviving, mergedHere: [], Owner, at));

    /// <summary>The resolution of the order that this one follows.</summary>
    public DemoStory Follow(WorkOrder surviving) => Do(At, _ => Order.Follow(surviving, world.Options.ReminderAfter(At), At));

    public DemoStory SeparateFrom(WorkOrder surviving, string reason) => Go(10, 120, at => Order.SeparateFrom(surviving, reason, Owner, at));

    public DemoStory Unlink(LinkKind kind, WorkOrder other) => Go(10, 120, at => Order.Unlink(kind, other.Id, Owner, at));

    public DemoStory Link(LinkKind kind, WorkOrder other) => Go(10, 120, at => Order.Link(kind, other, ancestors: [], Owner, at));

    public DemoStory Reopen(string reason) => Go(1500, 4000, at => Order.Reopen(VerdictVia.Portal, reason, Customer, at));

    /// <summary>Days pass in which nobody does anything; the system reminds the customer, and closes unconfirmed.</summary>
    public DemoStory LetLapse()
    {
        while (!isOver && Order.Status == Status.Resolved)
            RemindOrLapse();
        return this;
    }

    public DemoStory WaitUntil(DateTimeOffset at)
    {
        At = at > At ? at : At;
        return this;
    }

    /// <summary>What the system has to do until the end has been done: nothing that is due waits for its first start.</summary>
    public void Finish()
    {
        isOver = false;
        if (Order.Status == Status.OnHold && Order.ResumeAt <= world.EndsAt)
            Order.Resume(Actor.System, Order.ResumeAt.Value);
        while (Order.Status == Status.Resolved && Order.ReminderDueAt <= world.EndsAt)
            RemindOrLapse();
    }

    private DemoStory Verdict(Action<DateTimeOffset> say)
    {
        var at = Next(30, 1500);
        while (!isOver && at <= world.EndsAt && Order.ReminderDueAt <= at && Order.RemindersSent < world.Options.Reminders)
            RemindOrLapse();
        return Do(at, say);
    }

    private void RemindOrLapse()
    {
        var at = Order.ReminderDueAt!.Value;
        Do(at, _ =>
        {
            if (Order.RemindersSent < world.Options.Reminders)
                Order.Remind(world.Options.ReminderAfter(at), at);
            else
                Order.Lapse(world.Options.Reminders, at, world.Options.ReopenUntil(at));
        });
    }

    private Actor Speaker(VerdictVia via) => via == VerdictVia.Call ? Owner : Customer;

    private DemoStory Go(int fromMinutes, int toMinutes, Action<DateTimeOffset> act) => Do(Next(fromMinutes, toMinutes), act);

    private DemoStory Do(DateTimeOffset at, Action<DateTimeOffset> act)
    {
        isOver |= at > world.EndsAt;
        if (isOver)
            return this;
        At = at;
        act(at);
        return this;
    }

    private void Mark(int items, Actor who, DateTimeOffset at)
    {
        foreach (var item in Order.Checklist.Take(items).Where(item => item.Mark == ChecklistMark.Open).ToList())
            Order.MarkChecklist(item.Number, ChecklistMark.Done, reason: null, who, at);
    }

    private DateTimeOffset Next(int fromMinutes, int toMinutes)
    {
        if (atAnyHour)
            return At.AddMinutes(Chance.Between(3, 40));
        var at = At.AddMinutes(Chance.Between(fromMinutes, toMinutes));
        return Order.Priority == Priority.P1 ? at : InOfficeHours(at);
    }

    /// <summary>The first full hour at work of a day, or of the next one on which somebody works.</summary>
    private static DateTimeOffset MorningOf(DateTimeOffset at)
    {
        var first = InOfficeHours(new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero));
        return first.AddMinutes((60 - first.Minute) % 60);
    }

    internal static DateTimeOffset InOfficeHours(DateTimeOffset at)
    {
        while (!DutyHours.Office.Include(at))
            at = at.AddMinutes(53);
        return at;
    }
}
