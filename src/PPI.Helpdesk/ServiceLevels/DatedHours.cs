namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Periods of one date: hours in place of its weekday's, or breaks in them.</summary>
public sealed record DatedHours(DateOnly Date, IReadOnlyList<WorkingPeriod> Periods, string Name = "");
