namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>S-54: no script of ours listens to what another window says, nor tells one anything.</summary>
public sealed class S54_Messages
{
    [Fact]
    public void No_script_listens_to_messages_of_other_windows_or_sends_any()
    {
        string[] words = ["'message'", "\"message\"", "onmessage", "postMessage"];
        var lines = from file in House.Files("src/PPI.Helpdesk.Web/wwwroot/js", "*.js") from line in File.ReadLines(file) select (file: Path.GetFileName(file), line);

        Rule.NoneOf(lines, one => words.Any(word => one.line.Contains(word, StringComparison.OrdinalIgnoreCase)), one => $"{one.file}: {one.line.Trim()}");
    }
}
