using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Attachments;

/// <summary>Finds in a text, English or German, that a file comes with it: who wrote so and sends none is asked once.</summary>
public static partial class PromisedAttachment
{
    /// <summary>Quoted lines are somebody else's promise, and "your attachment" is theirs.</summary>
    public static bool IsIn(string? text) =>
        text is not null && text.Split('\n').Where(line => !line.TrimStart().StartsWith('>')).SelectMany(line => Promise().Matches(line)).Any(found => !found.Groups["others"].Success);

    [GeneratedRegex(
        @"(?<others>\b(your|his|her|their|no|without|ihr|ihre|ihrem|ihren|dein|deine|deinem|deinen|kein|keine|keinen|ohne)\s+)?\b(attached|attachments?|enclosed|enclosures?|anbei|beiliegend\w*|beigefügt\w*|angehängt\w*|angefügt\w*|anhang|anhänge|in\s+der\s+anlage|als\s+anlage)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Promise();
}
