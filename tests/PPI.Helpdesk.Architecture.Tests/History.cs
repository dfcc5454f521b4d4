using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>What is only ever added is not rewritten past the context either, which refuses to save a change of it.</summary>
public sealed partial class History
{
    [Fact]
    public void No_statement_updates_or_deletes_what_is_only_added()
    {
        var kept = House.Core.WrittenTypes().Where(type => type.Interfaces.Any(one => one.InterfaceType.Name == "IAddedOnly")).Select(type => type.Name).ToList();
        var context = File.ReadAllText(House.PathTo("src/PPI.Helpdesk/Database/HelpdeskDbContext.cs"));
        var sets = kept.Select(type => Regex.Match(context, $@"DbSet<{type}> (\w+)", RegexOptions.NonBacktracking).Groups[1].Value).ToList();
        var statements = House.Files("src", "*.cs").SelectMany(file => Statement().Matches(File.ReadAllText(file)).Select(found => (file, text: found.Value)));

        Assert.True(kept.Count >= 2);
        Assert.DoesNotContain("", sets);
        Rule.NoneOf(statements, one => kept.Concat(sets).Any(name => Regex.IsMatch(one.text, $@"\b(db\.|Set<){name}\b", RegexOptions.NonBacktracking)), one => $"{one.file}: {one.text.ReplaceLineEndings(" ")}");
    }

    [GeneratedRegex(@"[^;{}]*\.Execute(Update|Delete)(Async)?\(", RegexOptions.NonBacktracking)]
    private static partial Regex Statement();
}
