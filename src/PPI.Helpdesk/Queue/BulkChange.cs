using PPI.Helpdesk.People;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>What is done to many orders at once, by the same rules as to one.</summary>
public abstract record BulkChange
{
    /// <returns>How to undo it on this order; null where it cannot be undone.</returns>
    internal abstract BulkUndo? ApplyTo(WorkOrder order, Actor actor, DateTimeOffset now);

    /// <summary>Start working on them.</summary>
    public sealed record Take : BulkChange
    {
        internal override BulkUndo ApplyTo(WorkOrder order, Actor actor, DateTimeOffset now)
        {
            var former = order.WorkerId;
            order.Take(actor, now);
            return new BulkUndo(BulkUndoing.GiveBack, PersonId: former);
        }
    }

    /// <summary>A team leader gives them to another owner at once; others offer them.</summary>
    public sealed record Assign(Actor To, string Reason) : BulkChange
    {
        internal override BulkUndo ApplyTo(WorkOrder order, Actor actor, DateTimeOffset now)
        {
            var former = order.OwnerId;
            if (actor.IsTeamLeader)
            {
                order.Reassign(To, Reason, actor, now);
                return new BulkUndo(BulkUndoing.AssignBack, PersonId: former);
            }
            order.OfferHandOver(To, Reason, actor, now);
            return new BulkUndo(BulkUndoing.WithdrawOffer);
        }
    }

    /// <summary>Another priority than the policy says.</summary>
    public sealed record Prioritise(Priority Priority, string Reason) : BulkChange
    {
        internal override BulkUndo ApplyTo(WorkOrder order, Actor actor, DateTimeOffset now)
        {
            var former = order.Priority;
            order.OverridePriority(Priority, Reason, actor, now);
            return new BulkUndo(BulkUndoing.PrioritiseBack, Priority: former);
        }
    }

    /// <summary>Wait with them until a date.</summary>
    public sealed record Hold(HoldReason Reason, string Note, DateTimeOffset Until) : BulkChange
    {
        internal override BulkUndo ApplyTo(WorkOrder order, Actor actor, DateTimeOffset now)
        {
            order.Hold(Reason, Note, Until, actor, now);
            return new BulkUndo(BulkUndoing.GoOn);
        }
    }

    /// <summary>Say the same about all of them, for staff.</summary>
    public sealed record Remark(string Text) : BulkChange
    {
        internal override BulkUndo? ApplyTo(WorkOrder order, Actor actor, DateTimeOffset now)
        {
            order.Note(Text, actor, now);
            return null;
        }
    }
}
