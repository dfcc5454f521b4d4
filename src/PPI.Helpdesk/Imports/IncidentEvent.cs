using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>One thing that happened to an incident: when, who did it, and the step that it becomes.</summary>
public sealed record IncidentEvent(DateTimeOffset At, string? By, Func<WorkOrder, ImportedNames, Step> Step);
