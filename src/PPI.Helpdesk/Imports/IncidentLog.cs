using System.Globalization;
using System.Text;
using CsvHelper;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Imports;

/// <summary>An incident event log as a CSV file: a header, then a row per change. Read as a stream, one row at a time.</summary>
public sealed class IncidentLog(string path, LogTime time)
{
    private const int MaxRowBytes = 1_000_000;
    private const int MaxCount = 1_000_000;
    private const string UnknownValue = "?";

    /// <summary>The rows in their order; a row that cannot be used is handed to <paramref name="refuse"/>, once for each incident it concerns.</summary>
    /// <exception cref="UnusableFileException">The file is not there, or is no incident log.</exception>
    public IEnumerable<IncidentLogRow> Rows(Action<RefusedRow> refuse)
    {
        var numberAt = 0;
        using var reader = Open(record => RefuseMalformed(record, numberAt, refuse));
        var columns = Header(reader);
        numberAt = columns[IncidentLogColumns.Number];
        while (Try(reader, reader.Read))
        {
            if (Row(reader, columns, refuse) is { } row)
                yield return row;
        }
    }

    private CsvReader Open(Action<CsvMalformedRecord> refuse)
    {
        try
        {
            return CsvReader.FromFile(path, new CsvReaderOptions
            {
                FieldCountMismatch = CsvFieldCountHandling.Skip,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = refuse,
                TrackLineNumbers = true,
                MaxRecordSize = MaxRowBytes,
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableFileException($"The file \"{path}\" cannot be read: {failure.Message}");
        }
    }

    private Dictionary<string, int> Header(CsvReader reader)
    {
        Try(reader, () => { reader.ReadHeader(); return true; });
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (position, header) in reader.Headers.ToArray().Index())
        {
            var name = Clean(header);
            if (name.Length > 0 && !columns.TryAdd(name, position))
                throw new UnusableFileException($"The column \"{name}\" is in the file twice. Remove one of the two.");
        }
        if (columns.Count == 0)
            throw new UnusableFileException($"The file \"{path}\" does not start with a line of column names, as an incident log does. Is it empty, or another kind of file?");
        var missing = IncidentLogColumns.Required.Where(column => !columns.ContainsKey(column)).ToList();
        return missing.Count == 0
            ? columns
            : throw new UnusableFileException(
                $"The file has no column {string.Join(", ", missing.Select(column => $"\"{column}\""))}. An incident log needs the columns {string.Join(", ", IncidentLogColumns.Required)}.");
    }

    private bool Try(CsvReader reader, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is CsvFormatException or InvalidOperationException)
        {
            throw new UnusableFileException($"The file \"{path}\" cannot be read on after line {reader.LineNumber}, probably because a closing quote is missing there: {failure.Message}");
        }
        catch (IOException failure)
        {
            throw new UnusableFileException($"The file \"{path}\" cannot be read on after line {reader.LineNumber}: {failure.Message}");
        }
    }

    private static void RefuseMalformed(CsvMalformedRecord record, int numberAt, Action<RefusedRow> refuse)
    {
        var reason = record.Reason switch
        {
            CsvMalformedReason.FieldCountMismatch => "it has not as many fields as the header",
            CsvMalformedReason.UnterminatedQuote => "a quoted field has no end",
            _ => "a quote stands where none belongs",
        };
        foreach (var number in IncidentsIn(record.RawRecord, numberAt).DefaultIfEmpty(null))
            refuse(new RefusedRow((int)record.LineNumber, number, reason));
    }

    // A missing quote swallows whole lines: each of them may belong to another incident.
    private static IEnumerable<string?> IncidentsIn(string record, int position) => record
        .Split('\n')
        .Select(line => line.Split(',', ';', '\t').ElementAtOrDefault(position)?.Trim().Trim('"'))
        .Where(number => number is { Length: > 0 and <= WorkOrder.ImportReferenceLength })
        .Select(number => number!.ToUpperInvariant())
        .Distinct();

    private IncidentLogRow? Row(CsvReader reader, Dictionary<string, int> columns, Action<RefusedRow> refuse)
    {
        var line = (int)reader.LineNumber;
        var fields = new Dictionary<string, string>(columns.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (column, position) in columns)
        {
            if (Clean(reader.GetString(position)) is { Length: > 0 } value and not UnknownValue)
                fields.Add(column, value);
        }

        // Upper case, because some databases compare without regard to case and all must agree on what is the same incident.
        var number = fields.GetValueOrDefault(IncidentLogColumns.Number)?.ToUpperInvariant();
        var problems = new List<string>();
        if (number is null)
            problems.Add("it names no incident in the column \"number\"");
        else if (number.Length > WorkOrder.ImportReferenceLength)
            problems.Add($"the number is longer than {WorkOrder.ImportReferenceLength} characters");
        var row = new IncidentLogRow(
            line, number ?? "",
            Count(fields, IncidentLogColumns.Reassignments, problems),
            Count(fields, IncidentLogColumns.Reopenings, problems),
            Count(fields, IncidentLogColumns.Changes, problems),
            Time(fields, IncidentLogColumns.OpenedAt, problems),
            Time(fields, IncidentLogColumns.UpdatedAt, problems),
            Time(fields, IncidentLogColumns.ResolvedAt, problems),
            Time(fields, IncidentLogColumns.ClosedAt, problems),
            fields);
        if (problems.Count == 0)
            return row;
        refuse(new RefusedRow(line, number is { Length: <= WorkOrder.ImportReferenceLength } ? number : null, string.Join("; ", problems)));
        return null;
    }

    private static int? Count(Dictionary<string, string> fields, string column, List<string> problems)
    {
        if (!fields.TryGetValue(column, out var text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MaxCount)
            return count;
        problems.Add($"{column} \"{Short(text)}\" is no count");
        return null;
    }

    private DateTimeOffset? Time(Dictionary<string, string> fields, string column, List<string> problems)
    {
        if (!fields.TryGetValue(column, out var text))
            return null;
        if (time.TryRead(text, out var at))
            return at;
        problems.Add($"{column} \"{Short(text)}\" is no date and time such as 29-02-2016 01:16");
        return null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    // No database takes NUL, and names differ in the log by nothing but doubled spaces ("Opened by  8").
    private static string Clean(string? field)
    {
        if (string.IsNullOrEmpty(field))
            return "";
        var clean = new StringBuilder(field.Length);
        foreach (var rune in field.EnumerateRunes())
        {
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value != '\uFEFF' && !Rune.IsWhiteSpace(rune)))
                clean.Append(rune);
            else if (Rune.IsWhiteSpace(rune) && rune.Value != '\r' && clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }
        return clean.ToString().Trim();
    }
}
