using System.Globalization;
using System.Text.Json;
using PPI.Helpdesk.Web.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>Whatever a person types, one event stays one line, and says nothing that it did not say.</summary>
public sealed class S66_LogTests
{
    public static TheoryData<string> Injections =>
    [
        "a\r\n2026-03-02 INF Administrator signed in",
        "a\nb",
        "\u001b[2J\u001b[31mred",
        "{Password} {@Everything} {0}",
        "a\u2028b\u2029c\u0085d",
        "safe\u202Egpj.exe",
        "\0\u0007\b",
        "\"},\"@l\":\"Fatal\",\"x\":{\"",
    ];

    [Theory, MemberData(nameof(Injections))]
    public void S66_In_production_an_event_is_one_line_of_JSON_that_gives_the_value_back(string typed)
    {
        var line = Assert.Single(Logged(new OneLineFormatter(new RenderedCompactJsonFormatter()), typed));

        using var json = JsonDocument.Parse(line);
        Assert.Equal(typed, json.RootElement.GetProperty("Name").GetString());
        Assert.False(json.RootElement.TryGetProperty("@l", out _));
    }

    [Theory, MemberData(nameof(Injections))]
    public void S66_At_a_desk_an_event_is_one_line_without_control_characters(string typed)
    {
        var line = Assert.Single(Logged(new ReadableFormatter(), typed));

        Assert.DoesNotContain(line, character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u202E');
    }

    private static string[] Logged(ITextFormatter formatter, string typed)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (var log = new LoggerConfiguration().WriteTo.Sink(new Into(formatter, output)).CreateLogger())
            log.Information("{Name} signed in", typed);
        // Only what ends a line for a reader of lines: the formatter itself must have encoded the others.
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Into(ITextFormatter formatter, TextWriter output) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, output);
    }
}
