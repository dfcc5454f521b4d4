using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>
/// What the rows of one incident say happened: opened, assigned, waiting, resolved, reopened, closed. The rows show how the incident
/// stood after each change, so what happened is what differs from one row to the next.
/// </summary>
/// <remarks>
/// Rows are put in the order of their change times. The counts of reassignments and reopenings, and the instants of opening,
/// resolving and closing, are the file's own in every case; where the rows contradict them (closed before resolved, a count that
/// falls, a row of an earlier time after a later one), the order of the steps follows the sense and the instants stay.
/// </remarks>
public sealed class IncidentHistory
{
    private readonly List<IncidentLogRow> rows;
    private readonly ImportMapping mapping;
    private readonly List<IncidentEvent> events = [];
    private LogState phase = LogState.Logged;
    private IncidentLogRow? resolvedBy;
    private IncidentLogRow? closedBy;
    private int reassignments;
    private int reopenings;
    private int afterLastReopening;

    private IncidentHistory(List<IncidentLogRow> rows, ImportMapping mapping, DateTimeOffset openedAt)
    {
        (this.rows, this.mapping, OpenedAt) = (rows, mapping, openedAt);
        Last = FinalRow();
    }

    public string Number => First.Number;
    public DateTimeOffset OpenedAt { get; }
    public IncidentLogRow First => rows[0];

    /// <summary>The row that says how it ended.</summary>
    public IncidentLogRow Last { get; }

    /// <summary>In the order in which they become steps.</summary>
    public IReadOnlyList<IncidentEvent> Events => events;

    public IReadOnlyList<IncidentLogRow> Rows => rows;

    /// <summary>Null when no row says when the incident was opened.</summary>
    public static IncidentHistory? Of(IReadOnlyList<IncidentLogRow> rows, ImportMapping mapping)
    {
        if (rows.Select(row => row.OpenedAt).FirstOrDefault(at => at is not null) is not { } openedAt)
            return null;
        var ordered = rows
            .OrderBy(row => row.UpdatedAt ?? openedAt).ThenBy(row => row.Changes ?? 0).ThenBy(row => row.Line)
            .ToList();
        var history = new IncidentHistory(ordered, mapping, ordered.FindLast(row => row.OpenedAt is not null)!.OpenedAt!.Value);
        history.Tell();
        return history;
    }

    public string Caller => Known(IncidentLogColumns.Caller) ?? ImportedPerson.UnknownCaller.Name;

    /// <summary>Whether who opened it did so for the caller, rather than being an employee who opened it on a web page.</summary>
    public bool WasTakenByHelpdesk =>
        Known(IncidentLogColumns.OpenedBy) is { } opener && opener != Caller
        && !string.Equals(Known(IncidentLogColumns.ContactType)?.Replace('-', ' '), "Self service", StringComparison.OrdinalIgnoreCase);

    /// <summary>A field as the last row that knows it has it.</summary>
    public string? Known(string column) => Last[column] ?? rows.FindLast(row => row[column] is not null)?[column];

    // The row that closes, for its counts are the final ones; the last row when the incident went on after that, or was never closed.
    private IncidentLogRow FinalRow()
    {
        var last = rows[^1];
        var closing = rows.FindLast(row => mapping.StateOf(row.State) == LogState.Closed);
        var wentOn = closing is not null && (last.Changes > closing.Changes || last.Reopenings > closing.Reopenings);
        return closing is null || wentOn ? last : closing;
    }

    private void Tell()
    {
        IncidentLogRow? previous = null;
        foreach (var row in rows)
        {
            TellReopening(row);
            TellAssignment(row, previous);
            TellClassification(row, previous);
            TellState(row);
            previous = row;
        }
        TellEnd();
    }

    private void TellReopening(IncidentLogRow row)
    {
        var times = Rise(row.Reopenings, Last.Reopenings, reopenings);
        if (times == 0)
            return;
        if (resolvedBy is not null)
            PlaceResolution(At(resolvedBy), resolvedBy.UpdatedBy);
        if (closedBy is not null)
            Place(new IncidentEvent(At(closedBy), closedBy.UpdatedBy, (_, _) => new WorkOrder.ImportedClosing()), afterLastReopening);
        events.Add(new IncidentEvent(At(row), row.UpdatedBy, (_, _) => new WorkOrder.ImportedReopening(times)));
        reopenings += times;
        afterLastReopening = events.Count;
        (phase, resolvedBy, closedBy) = (LogState.InProgress, null, null);
    }

    private void TellAssignment(IncidentLogRow row, IncidentLogRow? previous)
    {
        var times = Rise(row.Reassignments, Last.Reassignments, reassignments);
        var moved = previous is null ? row.Group is not null || row.Worker is not null : row.Group != previous.Group || row.Worker != previous.Worker;
        if (times == 0 && !moved)
            return;
        reassignments += times;
        var tier = mapping.TierOf(row.Group) ?? Tier.Helpdesk;
        events.Add(new IncidentEvent(At(row), row.UpdatedBy, (_, names) =>
            new WorkOrder.ImportedAssignment(tier, names.Person(row.Worker)?.Id, names.Person(row.Worker)?.Name, row.Group ?? "no group", times)));
    }

    private void TellClassification(IncidentLogRow row, IncidentLogRow? previous)
    {
        if (previous is null || Classification(row) == Classification(previous))
            return;
        var priority = ImportedPriority.Of(row);
        events.Add(new IncidentEvent(At(row), row.UpdatedBy, (_, names) => new WorkOrder.Reclassified(
            WorkOrderKind.Incident, names.Category(row[IncidentLogColumns.Category]), ServiceId: null, priority.Answers, priority.Decision.Priority, priority.Decision.Reason)));
    }

    private static (string?, string?, string?, string?) Classification(IncidentLogRow row) =>
        (row[IncidentLogColumns.Category], row[IncidentLogColumns.Priority], row[IncidentLogColumns.Impact], row[IncidentLogColumns.Urgency]);

    private void TellState(IncidentLogRow row)
    {
        var state = mapping.StateOf(row.State);
        if (state == LogState.Closed)
            (phase, closedBy) = (LogState.Closed, row);
        else if (state == LogState.Resolved && phase != LogState.Closed)
            (phase, resolvedBy) = (LogState.Resolved, row);
        else if (state != LogState.Unchanged && state != phase && phase is not (LogState.Resolved or LogState.Closed))
        {
            phase = state;
            var at = At(row);
            events.Add(new IncidentEvent(at, row.UpdatedBy, (_, _) => ImportedStates.Step(state, row.State!, at)));
        }
    }

    private void TellEnd()
    {
        if ((Latest(row => row.ResolvedAt) ?? (resolvedBy is null ? null : At(resolvedBy))) is { } resolvedAt)
            PlaceResolution(resolvedAt, Known(IncidentLogColumns.ResolvedBy) ?? resolvedBy?.UpdatedBy);
        if ((Latest(row => row.ClosedAt) ?? (closedBy is null ? null : At(closedBy))) is { } closedAt)
            Place(new IncidentEvent(closedAt, (closedBy ?? Last).UpdatedBy, (_, _) => new WorkOrder.ImportedClosing()), afterLastReopening);
    }

    private DateTimeOffset? Latest(Func<IncidentLogRow, DateTimeOffset?> instant) => instant(Last) ?? rows.Select(instant).LastOrDefault(at => at is not null);

    private void PlaceResolution(DateTimeOffset at, string? by)
    {
        var done = Known(IncidentLogColumns.CloseNotes)
            ?? (Known(IncidentLogColumns.ClosedCode) is { } code ? $"Resolved in the other system ({code})" : "Resolved in the other system");
        Place(new IncidentEvent(at, by, (order, names) => new WorkOrder.ImportedResolution(
            order.Attempts.Count + 1, order.Tier, names.Person(by)?.Id, names.Person(by)?.Name, LogText.Cut(done, WorkOrder.TextLength))), afterLastReopening);
    }

    // Among what happened by then, but never before the last reopening: a resolution or closing that came before it is another one.
    private void Place(IncidentEvent placed, int earliest)
    {
        var position = Math.Max(earliest, events.FindLastIndex(known => known.At <= placed.At) + 1);
        events.Insert(position, placed);
        afterLastReopening = position + 1;
    }

    // A count that falls on the way, or overshoots, must not change the sum.
    private static int Rise(int? count, int? final, int sofar) => Math.Max(0, Math.Min(count ?? sofar, final ?? count ?? sofar) - sofar);

    private DateTimeOffset At(IncidentLogRow row) => row.UpdatedAt is { } at && at > OpenedAt ? at : OpenedAt;
}
