namespace PPI.Helpdesk.Imports;

/// <summary>The log's second reading: the rows of one incident at a time.</summary>
/// <remarks>
/// Rows that stand together are held only until the next incident starts. Rows of an incident that is scattered over the file are
/// held until its last one has come, which the survey knows.
/// </remarks>
public static class IncidentRows
{
    public static IEnumerable<IReadOnlyList<IncidentLogRow>> Of(IncidentLog log, IncidentLogSurvey survey)
    {
        var scattered = new Dictionary<string, List<IncidentLogRow>>();
        List<IncidentLogRow> together = [];
        foreach (var row in log.Rows(AlreadyRefused).Where(row => !survey.IsRefused(row.Number)))
        {
            if (together.Count > 0 && together[0].Number != row.Number)
            {
                yield return together;
                together = [];
            }
            if (!survey.IsScattered(row.Number))
                together.Add(row);
            else if (Complete(row, scattered, survey) is { } rows)
                yield return rows;
        }
        if (together.Count > 0)
            yield return together;
    }

    private static List<IncidentLogRow>? Complete(IncidentLogRow row, Dictionary<string, List<IncidentLogRow>> scattered, IncidentLogSurvey survey)
    {
        if (!scattered.TryGetValue(row.Number, out var rows))
            scattered.Add(row.Number, rows = []);
        rows.Add(row);
        if (rows.Count < survey.RowsOf(row.Number))
            return null;
        scattered.Remove(row.Number);
        return rows;
    }

    private static void AlreadyRefused(RefusedRow row)
    {
        // The survey has listed it.
    }
}
