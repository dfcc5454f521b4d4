namespace PPI.Helpdesk.WorkOrders;

/// <summary>What somebody writes in the composer of an order.</summary>
public enum WritingMode
{
    Reply,
    Note,
    Call,
    Resolve,
}
