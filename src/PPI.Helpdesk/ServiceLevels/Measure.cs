namespace PPI.Helpdesk.ServiceLevels;

/// <summary>By what an order's clocks are counted: one version of the policy, and one version of its calendar.</summary>
public sealed record Measure(ServiceLevelPolicy Policy, int CalendarVersionId, BusinessCalendar Calendar);
