using System.Globalization;

namespace PPI.Helpdesk.Imports;

/// <summary>What an import has come to so far.</summary>
internal sealed class ImportTally(IncidentLogSurvey survey)
{
    private readonly List<RefusedRow> refused = [.. survey.RefusedRows];
    private int imported;
    private int already;

    public IReadOnlyList<RefusedRow> RefusedRows => refused;

    private int RefusedIncidents => refused.Select(row => row.Reference).OfType<string>().Distinct().Count();

    public void Refuse(RefusedRow row) => refused.Add(row);

    public void Count(int fresh, int known)
    {
        imported += fresh;
        already += known;
    }

    public string Progress() => string.Create(CultureInfo.InvariantCulture,
        $"{imported + already:N0} of {survey.Incidents:N0} incidents: {imported:N0} new, {already:N0} already imported.");

    public ImportReport Report() => new(survey.Rows, imported, already, RefusedIncidents, [.. refused.OrderBy(row => row.Line)]);
}
