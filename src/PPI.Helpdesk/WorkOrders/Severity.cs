namespace PPI.Helpdesk.WorkOrders;

/// <summary>How much of the business is hit, in descriptive words (S2-36).</summary>
public enum Severity
{
    /// <summary>A whole location or business process is stopped.</summary>
    BusinessHalted,

    /// <summary>Several people are hit; work goes on.</summary>
    BusinessInterrupted,

    /// <summary>One person is hit.</summary>
    UserAffected,
}
