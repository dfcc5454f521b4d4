namespace PPI.Helpdesk.Imports;

/// <summary>
/// What a first reading of the log finds: how much there is, which incidents are refused, which groups and states occur, and which
/// incidents' rows do not stand together. Keeps names and counts, never rows.
/// </summary>
public sealed class IncidentLogSurvey
{
    private readonly Dictionary<string, int> rowsOf = [];
    private readonly HashSet<string> scattered = [];
    private readonly List<RefusedRow> refusedRows = [];
    private readonly HashSet<string> refused = [];
    private readonly SortedSet<string> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, int> unknownStates = new(StringComparer.OrdinalIgnoreCase);

    private IncidentLogSurvey()
    {
    }

    public int Rows { get; private set; }

    /// <summary>Incidents of which at least one row could be read, refused ones included.</summary>
    public int Incidents => rowsOf.Count;

    public IReadOnlyList<RefusedRow> RefusedRows => refusedRows;

    public IReadOnlyCollection<string> Groups => groups;

    /// <summary>States that the mapping does not name, with the number of their rows.</summary>
    public IReadOnlyDictionary<string, int> UnknownStates => unknownStates;

    public static IncidentLogSurvey Of(IncidentLog log, ImportMapping mapping, CancellationToken cancel)
    {
        var survey = new IncidentLogSurvey();
        string? previous = null;
        foreach (var row in log.Rows(survey.Refuse))
        {
            cancel.ThrowIfCancellationRequested();
            survey.Count(row, mapping, isNew: row.Number != previous);
            previous = row.Number;
        }
        return survey;
    }

    public bool IsRefused(string number) => refused.Contains(number);

    /// <summary>Whether other incidents' rows stand between this one's.</summary>
    public bool IsScattered(string number) => scattered.Contains(number);

    public int RowsOf(string number) => rowsOf[number];

    private void Count(IncidentLogRow row, ImportMapping mapping, bool isNew)
    {
        Rows++;
        if (isNew && rowsOf.ContainsKey(row.Number))
            scattered.Add(row.Number);
        rowsOf[row.Number] = rowsOf.GetValueOrDefault(row.Number) + 1;
        if (row.Group is { } group)
            groups.Add(group);
        if (mapping.TierOf(row.Group) is null)
            Refuse(new RefusedRow(row.Line, row.Number, $"the mapping does not name the group \"{row.Group}\""));
        if (row.State is { } state && !mapping.Names(state))
            unknownStates[state] = unknownStates.GetValueOrDefault(state) + 1;
    }

    private void Refuse(RefusedRow row)
    {
        refusedRows.Add(row);
        if (row.Reference is { } number)
            refused.Add(number);
    }
}
