using System.Diagnostics;
using System.Text.Json;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>What may stand in a committed file.</summary>
public sealed class Repository
{
    // Each is written in two parts, so that this file does not find itself.
    private static readonly string[] OfOneMachine = ["/wo" + "rk/", "/tm" + "p/", "/ro" + "ot/", "/ho" + "me/"];
    private static readonly string[] Feeds = ["registry.npm" + "js.org", "api.nu" + "get.org", "registry.yarn" + "pkg.com"];
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "XX" + "X:"];
    private static readonly string[] Binaries = [".png", ".ico", ".jpg", ".gif", ".woff2", ".db"];

    [Fact]
    public void No_committed_file_names_a_path_of_one_machine() => NoLineHas(OfOneMachine);

    [Fact]
    public void No_committed_file_names_a_package_feed() => NoLineHas(Feeds);

    [Fact]
    public void No_committed_file_has_work_left_for_later() => NoLineHas(Unfinished);

    [Fact]
    public void No_front_end_library_is_committed() =>
        Rule.NoneOf(Committed(), file => file.Contains("wwwroot/lib/", StringComparison.Ordinal) || file.Contains("node_modules/", StringComparison.Ordinal) || file.EndsWith(".min.js", StringComparison.Ordinal));

    [Fact]
    public void No_committed_file_is_large() =>
        Rule.NoneOf(Committed(), file => new FileInfo(House.PathTo(file)).Length > 300_000);

    [Fact]
    public void The_address_that_a_first_run_listens_on_is_the_one_that_its_mails_name()
    {
        using var profile = JsonDocument.Parse(File.ReadAllText(House.PathTo("src/PPI.Helpdesk.Web/Properties/launchSettings.json")));
        var run = profile.RootElement.GetProperty("profiles").GetProperty("PPI.Helpdesk.Web");

        Assert.Equal(run.GetProperty("applicationUrl").GetString() + "/", run.GetProperty("environmentVariables").GetProperty("Site__BaseUrl").GetString());
    }

    internal static void NoLineHas(string[] words)
    {
        var lines = from file in Committed()
                    where !Binaries.Contains(Path.GetExtension(file))
                    from line in File.ReadLines(House.PathTo(file)).Select((text, index) => (text, number: index + 1))
                    select (file, line.text, line.number);

        Rule.NoneOf(lines, line => words.Any(word => line.text.Contains(word, StringComparison.Ordinal)), line => $"{line.file}:{line.number}: {line.text.Trim()}");
    }

    internal static List<string> Committed()
    {
        if (!Path.Exists(House.PathTo(".git")))
            Assert.Skip("This is no git repository: what is committed cannot be told from what the build wrote.");
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = House.Root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. files.Where(file => File.Exists(House.PathTo(file)))];
    }
}
