using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>S-66: an event names the values that it says; it never takes an object apart, and its template is never made of what somebody typed.</summary>
public sealed partial class S66_Log_templates
{
    [Fact]
    public void Every_template_is_one_literal_that_takes_no_object_apart()
    {
        var calls = Calls().ToList();

        // Read in the sources on however many lines they stand, and counted in what was built of them: none was overlooked.
        Assert.Equal(CallsInAssemblies(), calls.Count);
        Rule.NoneOf(calls, call => !OneLiteral().IsMatch(call.Said) || TakesApart().IsMatch(call.Said), call => $"{call.File}: {call.Said.Trim()[..Math.Min(call.Said.Trim().Length, 120)]}");
    }

    [Theory]
    [InlineData("\n    $\"Hello {name}\");")]
    [InlineData("failure,\n    $\"Hello {name}\", name);")]
    [InlineData("failure,\n    \"Hello \" + name);")]
    [InlineData("string.Concat(\"Hello\", name));")]
    [InlineData("template, name);")]
    [InlineData("\n    \"Hello {@Person}\", person);")]
    [InlineData("\"Hello {$Person}\", person);")]
    public void A_template_made_of_parts_is_seen_wherever_it_stands(string said) => Assert.True(!OneLiteral().IsMatch(said) || TakesApart().IsMatch(said));

    /// <summary>What stands behind the opening bracket of each call.</summary>
    private static IEnumerable<(string File, string Said)> Calls() =>
        from file in House.Files("src", "*.cs")
        let text = File.ReadAllText(file)
        from Match call in Logging().Matches(text)
        select (Path.GetRelativePath(House.Root, file), text[(call.Index + call.Length)..]);

    private static int CallsInAssemblies() =>
        (from assembly in House.Sources
         from type in assembly.AllTypes()
         from call in type.Calls()
         where call.Name.StartsWith("Log", StringComparison.Ordinal) && call.DeclaringType.FullName is "Microsoft.Extensions.Logging.LoggerExtensions"
               || call.DeclaringType.FullName is "Serilog.Log" or "Serilog.ILogger" && call.Name is "Write" or "Verbose" or "Debug" or "Information" or "Warning" or "Error" or "Fatal"
               || call.DeclaringType.FullName is "Microsoft.Extensions.Logging.LoggerMessage"
         select call).Count();

    [GeneratedRegex(@"\.\s*Log(Trace|Debug|Information|Warning|Error|Critical)\s*\(|\bLog\s*\.\s*(Write|Verbose|Debug|Information|Warning|Error|Fatal)\s*\(|\bLoggerMessage\b.*\(")]
    private static partial Regex Logging();

    [GeneratedRegex("""^\s*(?:\w+\s*,\s*)?"(?:[^"\\]|\\.)*"\s*[,)]""")]
    private static partial Regex OneLiteral();

    [GeneratedRegex("""^\s*(?:\w+\s*,\s*)?"[^"]*\{[@$]""")]
    private static partial Regex TakesApart();
}
