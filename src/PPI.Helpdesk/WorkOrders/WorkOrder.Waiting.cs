using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Waiting for the customer, or on hold for a stated reason until a date on which the order resumes by itself.</summary>
public sealed partial class WorkOrder
{
    public HoldReason? HoldReason { get; private set; }

    /// <summary>When an order on hold resumes by itself; null otherwise.</summary>
    public DateTimeOffset? ResumeAt { get; private set; }

    public Ruling CanAskCustomer(Actor actor) => WorkableBy(actor).And(() => WhileBeingWorked("ask the customer"));

    public void AskCustomer(string question, Actor actor, DateTimeOffset now)
    {
        CanAskCustomer(actor).Enforce();
        Record(new CustomerAsked(Text(question, TextLength, "what you need to know")), actor, now);
    }

    public Ruling CanHold(Actor actor) => WorkableBy(actor).And(() => WhileBeingWorked("put it on hold"));

    public void Hold(HoldReason reason, string note, DateTimeOffset resumeAt, Actor actor, DateTimeOffset now)
    {
        CanHold(actor).Enforce();
        if (resumeAt <= now)
            throw new RuleBrokenException("The date on which it resumes has passed. Choose a later one.");
        if (resumeAt > now.AddYears(1))
            throw new RuleBrokenException("A work order is not put on hold for more than a year. Choose an earlier date.");
        Record(new PutOnHold(Chosen(reason, "what is being waited for"), Text(note, ReasonLength, "what is being waited for"), resumeAt), actor, now);
    }

    public Ruling CanResume(Actor actor) =>
        Only(Status is Status.OnHold or Status.AwaitingCustomer, "Nothing is being waited for.")
            .And(() => Only(actor.IsSystem || MayWork(actor) || IsHelpdeskHere(actor), "Only staff resume a work order."));

    /// <summary>Goes on: by a person at any time, by the system when the date has come.</summary>
    public void Resume(Actor actor, DateTimeOffset now)
    {
        CanResume(actor).Enforce();
        if (actor.IsSystem && !(ResumeAt <= now))
            throw new RuleBrokenException("It is not time yet: the order resumes by itself on its date.");
        Record(new Resumed(), actor, now);
    }

    private void StopWaiting()
    {
        (HoldReason, ResumeAt) = (null, null);
        OpenWayOffer?.StopWaiting();
        if (Status is Status.OnHold or Status.AwaitingCustomer)
            Status = Status.InProgress;
    }

    public sealed record CustomerAsked(string Question) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorkerIfNone(stamp);
            order.AnswerCustomer(stamp);
            order.Status = Status.AwaitingCustomer;
        }
    }

    public sealed record PutOnHold(HoldReason Reason, string Note, DateTimeOffset ResumeAt) : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp)
        {
            order.SetWorkerIfNone(stamp);
            (order.Status, order.HoldReason, order.ResumeAt) = (Status.OnHold, Reason, ResumeAt);
        }
    }

    public sealed record Resumed : Step
    {
        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.StopWaiting();
    }
}

/// <summary>Why an order is on hold.</summary>
public enum HoldReason
{
    Vendor,
    Parts,
    PlannedChange,
}
