using System.Globalization;
using System.Text.Json;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>
/// Business time as other systems' own tests have it. Which cases: every <c>*.json</c> of their form in the folder that <c>HELPDESK_CASES</c> names;
/// without it, in <c>shared/cases</c> beside the repository or above.
/// </summary>
public sealed class Business_time_cases
{
    private const string Variable = "HELPDESK_CASES";

    [Fact]
    public void Business_time_is_what_every_case_says()
    {
        var files = Files().Select(CaseFile.Read).ToList();

        var wrong = files.SelectMany(file => file.Cases.Concat(file.LocalTimes)).Select(one => one.Complaint()).OfType<string>().ToList();

        foreach (var file in files)
            Say($"{file.Name}: {file.Cases.Count} cases and {file.LocalTimes.Count} local times were run");
        Say($"{files.Sum(file => file.Cases.Count)} cases were run in all; {wrong.Count} do not hold");
        Assert.NotEqual(0, files.Sum(file => file.Cases.Count));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("""{"id": "X-1", "kind": "sleep", "calendar": "c"}""", "X-1: nobody here knows the kind \"sleep\"")]
    [InlineData("""{"id": "X-2", "kind": "is_working", "calendar": "none", "at_utc": "2026-01-01T00:00:00Z", "expected": true}""", "X-2: there is no calendar \"none\"")]
    [InlineData("""{"id": "X-3", "kind": "is_working", "calendar": "c", "at_utc": "2026-01-01T00:00:00Z", "expected": false}""", "X-3: expected False, but it is True")]
    public void A_case_that_is_not_understood_or_does_not_hold_says_so(string text, string complaint)
    {
        var calendars = JsonDocument.Parse("""{"c": {"time_zone": "UTC", "week": {"thu": [["00:00", "24:00"]]}}}""").RootElement;

        Assert.Equal(complaint, new BusinessTimeCase(JsonDocument.Parse(text).RootElement, calendars).Complaint());
    }

    private static List<string> Files()
    {
        if (Folder() is { } folder && Directory.EnumerateFiles(folder, "*.json").Where(CaseFile.IsOne).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } files)
            return files;
        Requirement.Lacks("Cases", $"{Variable} is not set, and there are no cases in shared/cases beside the repository: name a folder with cases of business time.");
        return [];
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "cases");
            if (Directory.Exists(path))
                return path;
        }
        return null;
    }

    private static void Say(FormattableString figures) => TestContext.Current.TestOutputHelper!.WriteLine(figures.ToString(CultureInfo.InvariantCulture));
}
