namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>A rule of the house: it must have found something to judge, and names everything that breaks it.</summary>
internal static class Rule
{
    public static void NoneOf<T>(IEnumerable<T> found, Func<T, bool> breaks, Func<T, string> name)
    {
        var judged = found.ToList();
        Assert.True(judged.Count > 0, "The rule found nothing to judge: it looks in the wrong place.");
        var broken = judged.Where(breaks).Select(name).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(broken.Count == 0, $"Broken by {broken.Count} of {judged.Count}:\n{string.Join("\n", broken)}");
    }

    public static void NoneOf(IEnumerable<string> found, Func<string, bool> breaks) => NoneOf(found, breaks, text => text);
}
