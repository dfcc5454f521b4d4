using PPI.Helpdesk.People;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Who works an order may put it back, for somebody else of its tier to take. The owner stays accountable.</summary>
public sealed partial class WorkOrder
{
    public Ruling CanPutBack(Actor actor) =>
        CanReleaseLostWorker
            .And(() => Only(IsStaffHere(actor) && (WorkerId == actor.PersonId || actor.IsTeamLeader), "Only who works on it puts it back. Ask them, or a team leader."));

    /// <param name="formerWorker">Who had it before it was taken over and has it again; null: nobody, it waits to be taken.</param>
    public void PutBack(Actor? formerWorker, Actor actor, DateTimeOffset now)
    {
        CanPutBack(actor).Enforce();
        if (formerWorker is not null && !MayWork(formerWorker))
            throw new RuleBrokenException($"{formerWorker.Name} does not work for {Tier.Label()}. Put it back for anybody to take.");
        Record(new GivenBack(formerWorker?.PersonId, formerWorker?.Name), actor, now);
    }

    public Ruling CanReleaseLostWorker =>
        Only(WorkerId is not null, "Nobody works on it: it waits in the queue already.").And(() => WhileBeingWorked("put it back"));

    /// <summary>Who worked on it has left: it waits for somebody else of its tier.</summary>
    public void ReleaseLostWorker(string workerName, DateTimeOffset now)
    {
        CanReleaseLostWorker.Enforce();
        Record(new WorkerReleased(workerName), Actor.System, now);
    }

    public sealed record WorkerReleased(string WorkerName) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.SetWorker(null);
    }

    public sealed record GivenBack(int? WorkerId, string? WorkerName) : Step
    {
        public override bool IsPublic => false;

        internal override void ApplyTo(WorkOrder order, Stamp stamp) => order.SetWorker(WorkerId);
    }
}
