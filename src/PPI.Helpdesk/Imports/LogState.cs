namespace PPI.Helpdesk.Imports;

/// <summary>What a state of the other system means here.</summary>
public enum LogState
{
    Logged,
    InProgress,
    AwaitingCustomer,
    OnHoldForVendor,
    OnHoldForParts,
    OnHoldForPlannedChange,
    Resolved,
    Closed,

    /// <summary>Says nothing: the order stays in the state it was in.</summary>
    Unchanged,
}
