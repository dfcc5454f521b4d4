using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Imports;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Database.Tests.Imports;

/// <summary>
/// Logs as odd as the real one may be elsewhere: states that no mapping names, people and groups that nobody knows, counts that fall,
/// rows out of order and scattered, closed without being resolved or before. Whatever comes, the file's instants and counts are kept.
/// </summary>
public abstract class Odd_parts_of_a_log(TestDatabase database) : DatabaseSuite(database)
{
    private const int IncidentsPerPart = 60;

    private static readonly string[] States =
        ["New", "Active", "Awaiting User Info", "Awaiting Vendor", "Awaiting Problem", "Awaiting Evidence", "Resolved", "Closed", "-100", "?", "Pending Change"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_incident_keeps_its_instants_and_counts(int seed)
    {
        var chance = new Random(seed);
        var incidents = Enumerable.Range(1, IncidentsPerPart).Select(number => new Incident($"INC{number}", chance)).ToList();
        var file = new LogFile();
        foreach (var (incident, row) in Scattered(incidents, chance))
            file.Row(incident.Number, row.State, row.UpdatedAt, row.Others);
        var path = file.Save(chance.Next(2) == 0 ? "\n" : "\r\n", withByteOrderMark: chance.Next(2) == 0);

        await using var db = NewContext();
        var report = await new ImportIncidentLog(db).RunAsync(new ImportRequest(path, ImportMapping.Default()), _ => { }, Cancel);

        Assert.Equal((IncidentsPerPart, 0), (report.Imported, report.RefusedRows.Count));
        var orders = await db.WorkOrders.Include(order => order.Attempts).AsNoTracking().ToDictionaryAsync(order => order.ImportReference!, Cancel);
        Assert.All(incidents, incident =>
        {
            var order = orders[incident.Number];
            Assert.Equal((incident.OpenedAt, incident.ClosedAt, incident.Reassignments, incident.Reopenings), (order.LoggedAt, order.ClosedAt!.Value, order.TimesReassigned, order.TimesReopened));
            if (incident.ResolvedAt is { } resolvedAt)
                Assert.Equal(resolvedAt, order.Attempts.MaxBy(attempt => attempt.Number)!.ProposedAt);
        });
        await Replays.AssertAllAsync(db, Cancel);
    }

    /// <summary>Each incident's rows in their order, but mostly among those of others.</summary>
    private static IEnumerable<(Incident, Row)> Scattered(List<Incident> incidents, Random chance)
    {
        var waiting = incidents.ConvertAll(incident => (Incident: incident, Rows: new Queue<Row>(incident.Rows)));
        while (waiting.Count > 0)
        {
            var next = waiting[chance.Next(Math.Min(4, waiting.Count))];
            yield return (next.Incident, next.Rows.Dequeue());
            if (next.Rows.Count == 0)
                waiting.Remove(next);
        }
    }

    private sealed record Row(string State, string UpdatedAt, (string, string)[] Others);

    /// <summary>Its last row tells how it ended, as in the real log; the ones before may say anything.</summary>
    private sealed class Incident
    {
        private static readonly DateTimeOffset Year = new(2016, 2, 28, 0, 0, 0, TimeSpan.Zero);

        public Incident(string number, Random chance)
        {
            Number = number;
            OpenedAt = Year.AddMinutes(chance.Next(500_000));
            ClosedAt = OpenedAt.AddMinutes(chance.Next(-2_000, 40_000));
            ResolvedAt = chance.Next(4) == 0 ? null : OpenedAt.AddMinutes(chance.Next(-2_000, 45_000));
            (Reassignments, Reopenings) = (chance.Next(9), chance.Next(4));
            var last = OpenedAt.AddMinutes(60_000);
            var count = chance.Next(0, 12);
            for (var i = 0; i < count; i++)
                Rows.Add(RowAt(chance.Next(8) == 0 ? null : OpenedAt.AddMinutes(chance.Next(-500, 50_000)), States[chance.Next(States.Length)], i, chance.Next(12), chance.Next(6), chance));
            Rows.Add(RowAt(last, "Closed", count, Reassignments, Reopenings, chance));
        }

        public string Number { get; }
        public DateTimeOffset OpenedAt { get; }
        public DateTimeOffset ClosedAt { get; }
        public DateTimeOffset? ResolvedAt { get; }
        public int Reassignments { get; }
        public int Reopenings { get; }
        public List<Row> Rows { get; } = [];

        private Row RowAt(DateTimeOffset? at, string state, int change, int reassignments, int reopenings, Random chance) => new(state, Text(at),
        [
            ("sys_mod_count", Text(change)), ("reassignment_count", Text(reassignments)), ("reopen_count", Text(reopenings)),
            ("opened_at", Text(OpenedAt)), ("resolved_at", Text(ResolvedAt)), ("closed_at", Text(ClosedAt)),
            ("caller_id", Somebody("Caller", chance)), ("opened_by", Somebody("Opened by ", chance)), ("assigned_to", Somebody("Resolver", chance)),
            ("assignment_group", Somebody("Group", chance)), ("resolved_by", Somebody("Resolved by", chance)), ("sys_updated_by", Somebody("Updated by", chance)),
            ("category", Somebody("Category", chance)), ("priority", chance.Next(3) == 0 ? "?" : "2 - High"),
        ]);

        private static string Somebody(string name, Random chance) => chance.Next(4) == 0 ? "?" : $"{name} {chance.Next(80)}";

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Text(DateTimeOffset? at) => at?.ToString("d/M/yyyy HH:mm", CultureInfo.InvariantCulture) ?? "?";
    }
}

public sealed class Odd_parts_of_a_log_on_Sqlite() : Odd_parts_of_a_log(new SqliteDatabase());

public sealed class Odd_parts_of_a_log_on_PostgreSql() : Odd_parts_of_a_log(new PostgreSqlDatabase());

public sealed class Odd_parts_of_a_log_on_SqlServer() : Odd_parts_of_a_log(new SqlServerDatabase());
