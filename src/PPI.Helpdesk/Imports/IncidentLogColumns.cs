namespace PPI.Helpdesk.Imports;

/// <summary>The columns of ServiceNow's incident log by its own names. Further columns are kept as original fields.</summary>
public static class IncidentLogColumns
{
    public const string Number = "number";
    public const string State = "incident_state";
    public const string Reassignments = "reassignment_count";
    public const string Reopenings = "reopen_count";
    public const string Changes = "sys_mod_count";
    public const string Caller = "caller_id";
    public const string OpenedBy = "opened_by";
    public const string OpenedAt = "opened_at";
    public const string CreatedBy = "sys_created_by";
    public const string UpdatedBy = "sys_updated_by";
    public const string UpdatedAt = "sys_updated_at";
    public const string ContactType = "contact_type";
    public const string Location = "location";
    public const string Category = "category";
    public const string Subcategory = "subcategory";
    public const string Symptom = "u_symptom";
    public const string Asset = "cmdb_ci";
    public const string Impact = "impact";
    public const string Urgency = "urgency";
    public const string Priority = "priority";
    public const string Group = "assignment_group";
    public const string Worker = "assigned_to";
    public const string ClosedCode = "closed_code";
    public const string ResolvedBy = "resolved_by";
    public const string ResolvedAt = "resolved_at";
    public const string ClosedAt = "closed_at";

    /// <summary>Not in the anonymised log, but in many others: the incident in words.</summary>
    public const string ShortDescription = "short_description";
    public const string Description = "description";
    public const string CloseNotes = "close_notes";

    /// <summary>Without these a log says too little to be imported.</summary>
    public static IReadOnlyList<string> Required { get; } =
        [Number, State, Reassignments, Reopenings, Caller, OpenedAt, UpdatedAt, Group, Worker, ResolvedAt, ClosedAt];
}
