using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What the clocks ask about an order, as it was after one of its records.</summary>
/// <param name="Closure">Null while the order is open.</param>
/// <param name="IsUnanswered">A message of the customer waits for a human reply.</param>
/// <param name="HasResponse">Somebody has taken a step toward the customer.</param>
/// <param name="IsCalledBack">The customer was reached, or wrote, since the present resolution was proposed.</param>
internal sealed record OrderFacts(
    Status Status, HoldReason? HoldReason, Closure? Closure, Priority Priority, WorkOrderKind Kind, IntakeChannel Intake,
    bool IsUnanswered, bool HasResponse, bool IsCalledBack)
{
    public bool IsOpen => Closure is null;
}
