namespace PPI.Helpdesk.WorkOrders;

/// <summary>Where a work order stands. <see cref="Resolved"/> is a proposal with the customer for review, not an end (S0-4, S0-10).</summary>
public enum Status
{
    Logged,
    InProgress,
    AwaitingCustomer,
    OnHold,
    Resolved,
    Evaluation,
    Closed,
}
