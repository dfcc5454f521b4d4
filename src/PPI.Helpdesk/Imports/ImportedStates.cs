using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

internal static class ImportedStates
{
    /// <summary>The other system does not say when it goes on: an order that is on hold where the log ends resumes after these days.</summary>
    private const int HoldDays = 30;

    public static Step Step(LogState state, string inItsWords, DateTimeOffset at)
    {
        return state switch
        {
            LogState.Logged => new WorkOrder.ImportedState(Status.Logged, inItsWords),
            LogState.AwaitingCustomer => new WorkOrder.ImportedState(Status.AwaitingCustomer, inItsWords),
            LogState.OnHoldForVendor => Hold(HoldReason.Vendor),
            LogState.OnHoldForParts => Hold(HoldReason.Parts),
            LogState.OnHoldForPlannedChange => Hold(HoldReason.PlannedChange),
            _ => new WorkOrder.ImportedState(Status.InProgress, inItsWords),
        };

        WorkOrder.ImportedState Hold(HoldReason reason) => new(Status.OnHold, inItsWords, reason, at.AddDays(HoldDays));
    }
}
