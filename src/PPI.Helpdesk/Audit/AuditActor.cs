namespace PPI.Helpdesk.Audit;

/// <summary>Who did an administrative act.</summary>
/// <param name="Id">The person; null when the system itself acted.</param>
/// <param name="Name">As it was at that time.</param>
public sealed record AuditActor(int? Id, string Name);
