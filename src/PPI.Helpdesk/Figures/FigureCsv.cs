using System.Globalization;
using CsvHelper;

namespace PPI.Helpdesk.Figures;

/// <summary>Figures as a file. What a spreadsheet would take for a formula is text there (S-56).</summary>
public static class FigureCsv
{
    private static readonly CsvWriterOptions Format = new() { Quoting = CsvQuoting.Always, Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static byte[] Of(FigureTable table) => Of(
        [table.Of, .. table.Columns.Select(column => $"{column.Name} ({column.Unit.ToString().ToLowerInvariant()})")],
        table.Rows.Select(row => row.Cells.Select(Text).Prepend(row.Label)));

    public static byte[] Of(IEnumerable<MeasuredFigure> figures) => Of(
        ["figure", "version", "name", "unit", "target", "value", "margin", "rows", "value before", "rows before"],
        figures.Select(one => new[]
        {
            one.Figure.Key, Text(one.Figure.Version), one.Figure.Name, one.Figure.Unit.ToString().ToLowerInvariant(), Text(one.Figure.Target),
            Text(one.Now.Value), Text(one.Now.Margin), Text(one.Now.Rows), Text(one.Before.Value), Text(one.Before.Rows),
        }));

    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Format, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(head))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }
        return file.ToArray();
    }

    private static string Text(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
