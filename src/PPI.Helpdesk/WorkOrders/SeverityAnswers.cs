namespace PPI.Helpdesk.WorkOrders;

/// <summary>The customer's answers to the plain questions from which severity follows: nobody is asked for a severity.</summary>
/// <param name="CanAnyoneWork">Can anyone at your place still work?</param>
/// <param name="HasWorkaround">Is there a way around it?</param>
/// <param name="WhoIsHit">Who is hit?</param>
/// <param name="SecurityBreach">Is somebody getting at data or systems who must not?</param>
public sealed record SeverityAnswers(bool CanAnyoneWork, bool HasWorkaround, WhoIsHit WhoIsHit, bool SecurityBreach = false)
{
    /// <summary>What a request or a question means for the business: one person, who can work on.</summary>
    public static SeverityAnswers NothingBroken { get; } = new(CanAnyoneWork: true, HasWorkaround: true, WhoIsHit.OnlyMe);

    public Severity Severity =>
        !CanAnyoneWork ? Severity.BusinessHalted
        : WhoIsHit == WhoIsHit.OnlyMe ? Severity.UserAffected
        : Severity.BusinessInterrupted;
}

/// <summary>Who is hit, as the customer sees it.</summary>
public enum WhoIsHit
{
    OnlyMe,
    SeveralPeople,
    WholePlace,
}
