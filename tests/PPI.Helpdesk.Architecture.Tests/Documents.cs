using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>The documents lead to where they say, and decisions say what they must.</summary>
public sealed partial class Documents
{
    [Fact]
    public void Every_link_between_documents_leads_to_a_file()
    {
        var links = from document in House.Files("docs", "*.md").Concat(Directory.EnumerateFiles(House.Root, "*.md"))
                    from link in Link().Matches(File.ReadAllText(document))
                    let target = link.Groups[1].Value
                    where !target.Contains("://", StringComparison.Ordinal)
                    select (document, target);

        Rule.NoneOf(links, link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.document)!, link.target)), link => $"{Path.GetRelativePath(House.Root, link.document)} leads to {link.target}");
    }

    [Fact]
    public void Every_decision_says_its_status_context_decision_and_price()
    {
        string[] parts = ["Status: ", "## Context", "## Decision", "## What becomes easier", "## What becomes harder"];
        var decisions = House.Files("docs/adr", "*.md");

        Rule.NoneOf(decisions, file => !parts.All(part => File.ReadAllText(file).Contains(part, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
