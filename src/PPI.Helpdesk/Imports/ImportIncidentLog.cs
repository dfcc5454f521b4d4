using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Imports;

/// <summary>
/// Imports an incident event log of ServiceNow: a work order per incident, with its timeline. Incidents that are here already stay as
/// they are, so the same file imported twice adds nothing, and an import that was interrupted is continued by running it again.
/// </summary>
public sealed class ImportIncidentLog(HelpdeskDbContext db)
{
    private const int IncidentsPerBatch = 100;

    /// <param name="say">Told how far it is, and what was refused, in lines for a console.</param>
    /// <exception cref="UnusableFileException">The file cannot be used at all. Nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, Action<string> say, CancellationToken cancel)
    {
        var log = new IncidentLog(request.Path, LogTime.In(request.TimeZone));
        var survey = IncidentLogSurvey.Of(log, request.Mapping, cancel);
        SayFound(survey, say);

        var tally = new ImportTally(survey);
        foreach (var batch in Histories(log, survey, request.Mapping, tally).Chunk(IncidentsPerBatch))
        {
            cancel.ThrowIfCancellationRequested();
            await ImportAsync(batch, request, tally, cancel);
            say(tally.Progress());
        }
        await SayOwnersAsync(say, cancel);
        foreach (var refused in tally.RefusedRows.OrderBy(row => row.Line))
            say($"Refused: {refused}");
        return tally.Report();
    }

    private async Task SayOwnersAsync(Action<string> say, CancellationToken cancel)
    {
        var open = await db.WorkOrders.CountAsync(order => order.ImportSource == ImportedOrder.Source && order.ClosedAt == null && db.People.Any(owner => owner.Id == order.OwnerId && owner.IsImported), cancel);
        if (open > 0)
            say(string.Create(CultureInfo.InvariantCulture, $"{open:N0} open {(open == 1 ? "order has an owner" : "orders have owners")} without an account here: the running helpdesk routes {(open == 1 ? "it" : "them")} to its own people within minutes."));
    }

    private static void SayFound(IncidentLogSurvey survey, Action<string> say)
    {
        say(string.Create(CultureInfo.InvariantCulture, $"{survey.Rows:N0} rows of {survey.Incidents:N0} incidents."));
        foreach (var (state, rows) in survey.UnknownStates)
            say($"The mapping does not name the state \"{state}\" of {rows} {(rows == 1 ? "row" : "rows")}; what it says for other states is used.");
    }

    private static IEnumerable<IncidentHistory> Histories(IncidentLog log, IncidentLogSurvey survey, ImportMapping mapping, ImportTally tally)
    {
        foreach (var rows in IncidentRows.Of(log, survey))
        {
            if (IncidentHistory.Of(rows, mapping) is { } history)
                yield return history;
            else
                tally.Refuse(new RefusedRow(rows[0].Line, rows[0].Number, "no row says when it was opened (opened_at)"));
        }
    }

    private Task ImportAsync(IncidentHistory[] incidents, ImportRequest request, ImportTally tally, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var numbers = incidents.Select(incident => incident.Number).ToList();
            var known = await db.WorkOrders
                .Where(order => order.ImportSource == ImportedOrder.Source && numbers.Contains(order.ImportReference!))
                .Select(order => order.ImportReference!)
                .ToHashSetAsync(cancel);
            var fresh = incidents.Where(incident => !known.Contains(incident.Number)).ToList();
            if (!request.DryRun && fresh.Count > 0)
                await AddAsync(fresh, request.Mapping, cancel);
            await transaction.CommitAsync(cancel);
            tally.Count(fresh.Count, known.Count);
        });

    private async Task AddAsync(List<IncidentHistory> incidents, ImportMapping mapping, CancellationToken cancel)
    {
        var people = new PeopleOfIncidents(mapping);
        var categories = new CategoriesOfIncidents();
        foreach (var incident in incidents)
        {
            people.Add(incident);
            categories.Add(incident);
        }
        var names = new ImportedNames(await people.SaveAsync(db, cancel), await categories.SaveAsync(db, cancel));
        db.WorkOrders.AddRange(incidents.Select(incident => ImportedOrder.Of(incident, mapping, names)));
        await db.SaveChangesAsync(cancel);
    }
}
