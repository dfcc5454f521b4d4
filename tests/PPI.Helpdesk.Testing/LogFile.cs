using System.Text;

namespace PPI.Helpdesk.Testing;

/// <summary>A small incident event log, made row by row. Columns that a row does not name are "?".</summary>
public sealed class LogFile
{
    public static readonly string[] Columns =
    [
        "number", "incident_state", "reassignment_count", "reopen_count", "sys_mod_count", "caller_id", "opened_by", "opened_at",
        "sys_updated_by", "sys_updated_at", "contact_type", "location", "category", "subcategory", "impact", "urgency", "priority",
        "assignment_group", "assigned_to", "closed_code", "resolved_by", "resolved_at", "closed_at",
    ];

    private readonly List<string> lines = [string.Join(',', Columns)];

    public string Path { get; } = TestFolder.NewPath(".csv");

    /// <summary>A row of an incident as it stood at a time: <c>Row("INC1", "Active", "02-03-2015 10:00", ("assigned_to", "Resolver 1"))</c>.</summary>
    public LogFile Row(string number, string state, string updatedAt, params (string Column, string Value)[] others)
    {
        var values = new Dictionary<string, string>
        {
            ["number"] = number,
            ["incident_state"] = state,
            ["sys_updated_at"] = updatedAt,
            ["reassignment_count"] = "0",
            ["reopen_count"] = "0",
            ["sys_mod_count"] = "0",
            ["caller_id"] = "Caller 1",
            ["opened_by"] = "Opened by 1",
            ["opened_at"] = "02-03-2015 09:00",
            ["assignment_group"] = "Group 70",
        };
        foreach (var (column, value) in others)
            values[column] = value;
        return Line(string.Join(',', Columns.Select(column => values.GetValueOrDefault(column, "?"))));
    }

    public LogFile Line(string line)
    {
        lines.Add(line);
        return this;
    }

    /// <summary>Changes the header.</summary>
    public LogFile Headed(Func<string, string> header)
    {
        lines[0] = header(lines[0]);
        return this;
    }

    public string Save(string lineEnd = "\n", bool withByteOrderMark = false, bool endsInMidLine = false)
    {
        var text = string.Join(lineEnd, lines) + (endsInMidLine ? "" : lineEnd);
        File.WriteAllText(Path, text, new UTF8Encoding(withByteOrderMark));
        return Path;
    }
}
