using System.Text.RegularExpressions;
using Mono.Cecil;

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

    [Fact]
    public void Every_setting_stands_in_the_table_of_the_configuration()
    {
        var described = File.ReadAllText(House.PathTo("docs/operating/configuration.md"));

        Rule.NoneOf(Settings(), key => !described.Contains($"| `{key}` |", StringComparison.Ordinal));
    }

    /// <summary>"Mail:Smtp:Host": the section that an options type names, and every property that configuration can fill.</summary>
    private static IEnumerable<string> Settings() =>
        from type in House.Sources.SelectMany(Reading.WrittenTypes)
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = type.Fields.FirstOrDefault(field => field is { Name: "Section", HasConstant: true })?.Constant as string
        where section is not null
        from key in Keys(type, section)
        select key;

    private static IEnumerable<string> Keys(TypeDefinition options, string path) =>
        options.Properties.Where(property => property.SetMethod is { IsPublic: true })
            .SelectMany(property => property.PropertyType.Resolve() is { Namespace: var room } inner && room.StartsWith("PPI.", StringComparison.Ordinal) && !inner.IsEnum
                ? Keys(inner, $"{path}:{property.Name}")
                : [$"{path}:{property.Name}"]);

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
