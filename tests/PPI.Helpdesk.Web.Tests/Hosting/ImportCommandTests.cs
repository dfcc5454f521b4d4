using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>The import from the real executable: what it prints, and its exit codes.</summary>
public sealed class ImportCommandTests
{
    private readonly Dictionary<string, string> settings = new() { ["Database:ConnectionString"] = $"Data Source={TestFolder.NewPath(".db")}" };

    [Fact]
    public async Task A_log_comes_in_once_and_the_second_time_nothing_does()
    {
        var file = new LogFile().Row("INC1", "New", "02-03-2015 09:05").Row("INC2", "New", "02-03-2015 09:05").Save();

        var first = await RunAsync("import", "--format", "servicenow-log", file);
        var second = await RunAsync("import", "--format", "servicenow-log", file);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("2 of 2 incidents: 2 new, 0 already imported.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Imported 0 work orders; 2 were imported already; 0 incidents left out because of 0 refused rows.", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_are_listed_and_the_exit_code_says_that_some_were_refused()
    {
        var file = new LogFile().Row("INC1", "New", "02-03-2015 09:05").Row("INC2", "New", "soon").Save();

        var (code, output, _) = await RunAsync("import", file, "--dry-run");

        Assert.Equal(1, code);
        Assert.Contains("Refused: line 3, INC2: sys_updated_at \"soon\" is no date and time", output, StringComparison.Ordinal);
        Assert.Contains("Would import 1 work orders", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_ends_with_two_and_one_line_that_says_why()
    {
        var file = new LogFile().Save();
        string[][] commands = [["import"], ["import", "no-such-file.csv"], ["import", file, "--format", "xml"], ["import", file, "--time-zone", "Atlantis"], ["import", file, "--mapping", file]];

        foreach (var command in commands)
        {
            var (code, _, errors) = await RunAsync(command);
            Assert.True(code == 2, $"{string.Join(' ', command)} ended with {code}: {errors}");
            Assert.Single(errors.Trim().Split('\n'));
        }
    }

    [Fact]
    public async Task A_mapping_is_written_for_the_groups_found_and_imports_nothing()
    {
        var target = TestFolder.NewPath(".json");
        var file = new LogFile().Row("INC1", "New", "02-03-2015 09:05", ("assignment_group", "Loom doctors")).Save();

        var (code, output, _) = await RunAsync("import", file, "--write-mapping", target);

        Assert.Equal(0, code);
        Assert.Contains("with 1 groups", output, StringComparison.Ordinal);
        Assert.Contains("\"Loom doctors\": \"Applications\"", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        HelpdeskProcess.RunAsync(settings, "", TestContext.Current.CancellationToken, arguments);
}
