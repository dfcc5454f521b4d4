namespace PPI.Helpdesk.Operations;

/// <summary>A routine task as somebody writes it: what is to be done, when, by whom and for whom.</summary>
/// <param name="Checklist">A line per item.</param>
/// <param name="StartsOn">From this date on; rhythms of several days, weeks, months or years are counted from it.</param>
/// <param name="DueTime">Of the day, by the clock on the wall of the zone.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="LeadDays">So many days before it is due its work order is logged.</param>
/// <param name="CustomerId">For whom: who says whether it is done.</param>
/// <param name="OwnerId">Who answers for its orders; null when routing decides.</param>
public sealed record RoutineTaskTerms(
    string Title, string Description, IReadOnlyList<string> Checklist, Recurrence Recurrence, DateOnly StartsOn, TimeOnly DueTime, string TimeZone, int LeadDays,
    int CustomerId, int? OwnerId = null, int? CategoryId = null);
