using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The console of a developer: one line per event, and below it the stack trace where there is one.</summary>
public sealed class ReadableFormatter : ITextFormatter
{
    private readonly OneLineFormatter line = new(new MessageTemplateTextFormatter("{Timestamp:HH:mm:ss} {Level:u3} {Message} {SourceContext}"));

    public void Format(LogEvent logEvent, TextWriter output)
    {
        line.Format(logEvent, output);
        if (logEvent.Exception is { } failure)
            foreach (var row in failure.ToString().Split('\n'))
                output.WriteLine("    " + row.TrimEnd('\r'));
    }
}
