using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using PPI.Helpdesk.Imports;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.Imports;

/// <summary>
/// A real log, recomputed in the simplest way there is: by each incident's last row. Which log, <c>HELPDESK_INCIDENT_LOG</c> names;
/// without it, <c>shared/data/incident_event_log.csv</c> beside the repository or above.
/// </summary>
public abstract class RealLogSuite(TestDatabase database) : DatabaseSuite(database)
{
    private const string Variable = "HELPDESK_INCIDENT_LOG";

    [Fact]
    public async Task Every_incident_of_a_real_log_has_the_instants_and_counts_of_the_file()
    {
        var path = PathOfLog();
        if (path is null)
            Requirement.Lacks("IncidentLog", $"{Variable} is not set, and there is no shared/data/incident_event_log.csv beside the repository: write the path of an incident event log.");
        var (expected, unreadable) = LastRows(path);

        var report = await ImportAsync(path);
        var again = await ImportAsync(path);

        Assert.Equal(unreadable.Order(StringComparer.Ordinal), report.RefusedRows.Select(row => row.Reference).Distinct().Order(StringComparer.Ordinal));
        var imported = await ImportedAsync();
        Assert.NotEmpty(expected);
        Assert.Equal((expected.Count, 0), (report.Imported, report.AlreadyImported));
        Assert.Equal((0, expected.Count), (again.Imported, again.AlreadyImported));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), imported.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, incident =>
        {
            var order = imported[incident.Key];
            // Some incidents were closed without a word on when they were resolved: then any instant on their way will do.
            if (incident.Value.ResolvedAt is null && order.ResolvedAt is { } guessed)
                Assert.InRange(guessed, order.OpenedAt!.Value, order.ClosedAt ?? DateTimeOffset.MaxValue);
            Assert.Equal(incident.Value with { ResolvedAt = incident.Value.ResolvedAt ?? order.ResolvedAt }, order);
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"{Database.Provider.Name}: {imported.Count} incidents of {Path.GetFileName(path)}, {unreadable.Count} refused");
        await using var db = NewContext();
        await Replays.AssertAllAsync(db, Cancel);
    }

    /// <summary>What each incident's rows say last, and the incidents of which some row cannot be read.</summary>
    private static (Dictionary<string, Outcome> Outcomes, HashSet<string> Unreadable) LastRows(string path)
    {
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited, Delimiters = [","], TrimWhiteSpace = true };
        var header = parser.ReadFields()!.ToList();
        var rows = new Dictionary<string, Outcome>();
        var unreadable = new HashSet<string>();
        while (!parser.EndOfData)
        {
            var fields = ReadFields(parser, out var isWhole);
            string Field(string column) => fields[header.IndexOf(column)];
            var number = fields.ElementAtOrDefault(header.IndexOf("number"))?.ToUpperInvariant() ?? "";
            try
            {
                if (!isWhole || fields.Length != header.Count)
                    throw new FormatException("Not as many fields as columns.");
                _ = (Instant(Field("sys_updated_at")), Number(Field("sys_mod_count")));
                var before = rows.GetValueOrDefault(number);
                rows[number] = new Outcome(
                    Instant(Field("opened_at")) ?? before?.OpenedAt, Instant(Field("resolved_at")) ?? before?.ResolvedAt, Instant(Field("closed_at")) ?? before?.ClosedAt,
                    Number(Field("reopen_count")) ?? before?.Reopenings ?? 0, Number(Field("reassignment_count")) ?? before?.Reassignments ?? 0);
            }
            catch (Exception unusable) when (unusable is FormatException or OverflowException)
            {
                unreadable.Add(number);
            }
        }
        unreadable.UnionWith(rows.Where(row => row.Value.OpenedAt is null).Select(row => row.Key));
        return (rows.Where(row => !unreadable.Contains(row.Key)).ToDictionary(), unreadable);
    }

    private static string[] ReadFields(TextFieldParser parser, out bool isWhole)
    {
        try
        {
            isWhole = true;
            return parser.ReadFields()!;
        }
        catch (MalformedLineException)
        {
            isWhole = false;
            return parser.ErrorLine.Split(',', StringSplitOptions.TrimEntries);
        }
    }

    private async Task<Dictionary<string, Outcome>> ImportedAsync()
    {
        await using var db = NewContext();
        var orders = await db.WorkOrders.Include(order => order.Attempts).AsNoTracking().ToListAsync(Cancel);
        return orders.ToDictionary(order => order.ImportReference!, order => new Outcome(
            order.LoggedAt, order.Attempts.OrderBy(attempt => attempt.Number).LastOrDefault()?.ProposedAt, order.ClosedAt, order.TimesReopened, order.TimesReassigned));
    }

    private async Task<ImportReport> ImportAsync(string path)
    {
        await using var db = NewContext();
        return await new ImportIncidentLog(db).RunAsync(new ImportRequest(path, ImportMapping.Default()), _ => { }, Cancel);
    }

    private static string? PathOfLog()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "incident_event_log.csv");
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    private static DateTimeOffset? Instant(string text) => text is "?" or ""
        ? null
        : DateTimeOffset.ParseExact(text.Replace('/', '-'), "d-M-yyyy H:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static int? Number(string text) => text is "?" or "" ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Outcome(DateTimeOffset? OpenedAt, DateTimeOffset? ResolvedAt, DateTimeOffset? ClosedAt, int Reopenings, int Reassignments);
}

public sealed class Real_log_on_Sqlite() : RealLogSuite(new SqliteDatabase());

public sealed class Real_log_on_PostgreSql() : RealLogSuite(new PostgreSqlDatabase());

public sealed class Real_log_on_SqlServer() : RealLogSuite(new SqlServerDatabase());
