using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Keeps one event on one line, whatever a person typed into a value that is logged: line breaks, terminal escapes and text-direction marks are written as \uXXXX.</summary>
public sealed class OneLineFormatter(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var rendered = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, rendered);
        output.WriteLine(Encoded(rendered.ToString().TrimEnd('\r', '\n')));
    }

    private static string Encoded(string line)
    {
        if (!line.Any(Breaks))
            return line;
        var text = new StringBuilder(line.Length + 32);
        foreach (var letter in line)
            _ = Breaks(letter) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : text.Append(letter);
        return text.ToString();
    }

    private static bool Breaks(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
