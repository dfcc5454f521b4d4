using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>ServiceNow's priority, impact and urgency in our terms; its own words stay in the reason and in the original fields.</summary>
/// <remarks>1 - Critical → P1, business halted; 2 - High → P2, business interrupted; everything else → P3, one person affected.</remarks>
public sealed record ImportedPriority(SeverityAnswers Answers, PriorityDecision Decision)
{
    public static ImportedPriority Of(IncidentLogRow row)
    {
        var priority = row[IncidentLogColumns.Priority]?[0] switch
        {
            '1' => Priority.P1,
            '2' => Priority.P2,
            _ => Priority.P3,
        };
        return new ImportedPriority(AnswersFor(priority, row[IncidentLogColumns.Impact]), new PriorityDecision(priority, InItsWords(row)));
    }

    private static SeverityAnswers AnswersFor(Priority priority, string? impact)
    {
        var many = impact?[0] == '1' ? WhoIsHit.WholePlace : WhoIsHit.SeveralPeople;
        return priority switch
        {
            Priority.P1 => new SeverityAnswers(CanAnyoneWork: false, HasWorkaround: false, many),
            Priority.P2 => new SeverityAnswers(CanAnyoneWork: true, HasWorkaround: true, many),
            _ => SeverityAnswers.NothingBroken,
        };
    }

    private static string InItsWords(IncidentLogRow row) => LogText.Cut(
        $"ServiceNow: priority {row[IncidentLogColumns.Priority] ?? "unknown"}, impact {row[IncidentLogColumns.Impact] ?? "unknown"}, urgency {row[IncidentLogColumns.Urgency] ?? "unknown"}",
        WorkOrder.ReasonLength);
}
