namespace PPI.Helpdesk.Mail.Outbound;

/// <summary>What the link to a choice says: this person is asked about this offer at this order, until that instant.</summary>
public sealed record WayLink(int WorkOrderId, int Offer, int PersonId, DateTimeOffset ExpiresAt);
