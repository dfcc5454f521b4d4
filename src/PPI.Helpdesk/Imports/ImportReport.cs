namespace PPI.Helpdesk.Imports;

/// <summary>How an import went.</summary>
/// <param name="Imported">Orders that came in; in a dry run, those that would.</param>
/// <param name="AlreadyImported">Incidents that an earlier import brought in; they stay as they are.</param>
/// <param name="RefusedIncidents">Incidents left out because of a row that could not be taken.</param>
public sealed record ImportReport(int Rows, int Imported, int AlreadyImported, int RefusedIncidents, IReadOnlyList<RefusedRow> RefusedRows)
{
    public bool IsComplete => RefusedRows.Count == 0;
}
