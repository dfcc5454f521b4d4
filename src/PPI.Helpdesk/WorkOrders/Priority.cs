namespace PPI.Helpdesk.WorkOrders;

/// <summary>The four priorities of S1-16. <see cref="Operations"/> orders come from schedules only.</summary>
public enum Priority
{
    P1,
    P2,
    P3,
    Operations,
}
