using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Dispatch (S1-11): a field technician is named, comes within a window, and says what came of it.</summary>
public sealed partial class WorkOrder
{
    public static readonly TimeSpan LongestWindow = TimeSpan.FromHours(12);

    private readonly List<Visit> visits = [];

    /// <summary>In the order in which they were planned.</summary>
    public IReadOnlyList<Visit> Visits => visits;

    public Ruling CanPlanVisit(Actor actor) =>
        WorkableBy(actor).And(() => Status is Status.AwaitingCustomer or Status.OnHold ? Ruling.Allowed : WhileBeingWorked("send somebody"));

    public void PlanVisit(Actor technician, DateTimeOffset beginsAt, DateTimeOffset until, string place, string purpose, Actor actor, DateTimeOffset now)
    {
        CanPlanVisit(actor).Enforce();
        MayVisit(technician).Enforce();
        MustBeAhead(beginsAt, until, now);
        var plan = new VisitPlan(technician.PersonId!.Value, technician.Name, beginsAt, until,
            Given(Line(place, PlaceLength, "where"), "where the technician should come to"), Given(Line(purpose, ReasonLength, "what for"), "what the technician comes to do"));
        Record(new VisitPlanned(visits.Count + 1, plan), actor, now);
    }

    public Ruling CanChangeVisit(Actor actor) =>
        Only(visits.Exists(IsPlanned), "No visit is planned.")
            .And(() => visits.Exists(visit => IsPlanned(visit) && visit.TechnicianId == actor.PersonId) && IsStaffHere(actor) ? Ruling.Allowed : WorkableBy(actor));

    /// <summary>Another time, or somebody else; the reason is told to the customer.</summary>
    public void RescheduleVisit(int number, Actor technician, DateTimeOffset beginsAt, DateTimeOffset until, string reason, Actor actor, DateTimeOffset now)
    {
        CanChangeVisit(actor).Enforce();
        var visit = PlannedVisit(number);
        MayVisit(technician).Enforce();
        MustBeAhead(beginsAt, until, now);
        if ((visit.TechnicianId, visit.BeginsAt, visit.Until) == (technician.PersonId!.Value, beginsAt, until))
            throw new RuleBrokenException("That is what is planned already. Choose another time or somebody else.");
        Record(new VisitRescheduled(number, visit.TechnicianId, technician.PersonId.Value, technician.Name, beginsAt, until, Text(reason, ReasonLength, "why it is rescheduled")), actor, now);
    }

    public void CancelVisit(int number, string reason, Actor actor, DateTimeOffset now)
    {
        CanChangeVisit(actor).Enforce();
        PlannedVisit(number);
        Record(new VisitCancelled(number, Text(reason, ReasonLength, "why nobody comes")), actor, now);
    }

    public void FinishVisit(int number, string outcome, Actor actor, DateTimeOffset now)
    {
        CanChangeVisit(actor).Enforce();
        PlannedVisit(number);
        Record(new VisitDone(number, Text(outcome, TextLength, "what was done, and what came of it")), actor, now);
    }

    private static bool IsPlanned(Visit visit) => visit.State == VisitState.Planned;

    private Visit PlannedVisit(int number) =>
        visits.Find(visit => visit.Number == number && IsPlanned(visit)) ?? throw new RuleBrokenException("That visit is not planned any more. Look at what came of it.");

    private Ruling MayVisit(Actor technician) =>
        Only(technician.IsStaff && technician.PersonId is not null, $"{technician.Name} is not of the staff. Name a technician.")
            .And(() => Only(!IsRequester(technician), $"{technician.Name} is the customer of this work order. Name somebody else."));

    private static void MustBeAhead(DateTimeOffset beginsAt, DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= beginsAt || until - beginsAt > LongestWindow)
            throw new RuleBrokenException($"The window ends after it begins, and within {LongestWindow.TotalHours:0} hours. Write other times.");
        if (until <= now || beginsAt > now.AddYears(1))
            throw new RuleBrokenException("A visit is planned ahead, and within a year. Write other times.");
    }

    private Visit VisitBy(int number) => visits.Find(visit => visit.Number == number)!;

    private void EndVisits(DateTimeOffset at) => visits.FindAll(IsPlanned).ForEach(visit => visit.End(VisitState.Overtaken, at));

    public sealed record VisitPlanned(int Number, VisitPlan Plan) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.visits.Add(Visit.Plan(Number, Plan));
            order.AnswerCustomer(stamp);
        }
    }

    public sealed record VisitRescheduled(int Number, int FormerId, int TechnicianId, string TechnicianName, DateTimeOffset BeginsAt, DateTimeOffset Until, string Reason) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.VisitBy(Number).Move(TechnicianId, BeginsAt, Until);
    }

    public sealed record VisitCancelled(int Number, string Reason) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.VisitBy(Number).End(VisitState.Cancelled, stamp.At);
    }

    public sealed record VisitDone(int Number, string Outcome) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.VisitBy(Number).End(VisitState.Done, stamp.At);
    }
}
