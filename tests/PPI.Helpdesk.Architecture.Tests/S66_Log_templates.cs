using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>S-66: an event names the values that it says; it never takes an object apart, and its template is never made of what somebody typed.</summary>
public sealed partial class S66_Log_templates
{
    [Fact]
    public void No_template_takes_an_object_apart_or_is_put_together()
    {
        var lines = from file in House.Files("src", "*.cs")
                    from line in File.ReadLines(file)
                    where Logging().IsMatch(line)
                    select (file: Path.GetRelativePath(House.Root, file), line);

        Rule.NoneOf(lines, one => one.line.Contains("{@", StringComparison.Ordinal) || Interpolated().IsMatch(one.line), one => $"{one.file}: {one.line.Trim()}");
    }

    [GeneratedRegex(@"\bLog(Trace|Debug|Information|Warning|Error|Critical)\(|LoggerMessage\(|\bLog\.(Verbose|Debug|Information|Warning|Error|Fatal)\(")]
    private static partial Regex Logging();

    [GeneratedRegex(@"\bLog\w*\((?:\w+, )?\$""|Message = \$""")]
    private static partial Regex Interpolated();
}
