using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Queue;

/// <summary>How a bulk change is undone on one order: the timeline is never shortened, so undoing is a step of its own.</summary>
public sealed record BulkUndo(BulkUndoing Undoing, int? PersonId = null, Priority? Priority = null);

/// <summary>The step that takes a bulk change back.</summary>
public enum BulkUndoing
{
    GiveBack,
    AssignBack,
    WithdrawOffer,
    PrioritiseBack,
    GoOn,
}
