namespace PPI.Helpdesk.Imports;

/// <summary>One row of an incident event log: an incident as it stood after one change.</summary>
/// <param name="Line">Line of the file on which the row starts.</param>
/// <param name="Fields">What the row says by column; what it does not know ("?" or nothing) is not there.</param>
public sealed record IncidentLogRow(
    int Line, string Number, int? Reassignments, int? Reopenings, int? Changes,
    DateTimeOffset? OpenedAt, DateTimeOffset? UpdatedAt, DateTimeOffset? ResolvedAt, DateTimeOffset? ClosedAt,
    IReadOnlyDictionary<string, string> Fields)
{
    public string? State => this[IncidentLogColumns.State];

    public string? Group => this[IncidentLogColumns.Group];

    public string? Worker => this[IncidentLogColumns.Worker];

    public string? UpdatedBy => this[IncidentLogColumns.UpdatedBy];

    /// <summary>A field, or null when the file does not know it.</summary>
    public string? this[string column] => Fields.GetValueOrDefault(column);
}
