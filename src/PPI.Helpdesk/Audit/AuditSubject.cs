namespace PPI.Helpdesk.Audit;

/// <summary>To what an administrative act was done.</summary>
public sealed record AuditSubject(string Kind, int? Id, string Name);
