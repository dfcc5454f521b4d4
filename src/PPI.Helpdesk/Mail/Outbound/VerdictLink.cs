namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>What a verdict link says: this person is asked about this attempt at this order, until that instant.</summary>
public sealed record VerdictLink(int WorkOrderId, int Attempt, int PersonId, DateTimeOffset ExpiresAt);

/// <summary>Which of the two buttons in the mail was chosen.</summary>
public enum VerdictAnswer
{
    ItWorks,
    NotFixed,
}
