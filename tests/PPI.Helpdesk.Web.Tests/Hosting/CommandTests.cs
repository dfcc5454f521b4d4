using Microsoft.Data.Sqlite;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>Administration from the real executable.</summary>
public sealed class CommandTests
{
    private readonly Dictionary<string, string> settings = new() { ["Database:ConnectionString"] = $"Data Source={TestFolder.NewPath(".db")}" };

    [Theory]
    [InlineData("migrate")]
    [InlineData("create-admin")]
    [InlineData("create-key-certificate")]
    [InlineData("backup")]
    [InlineData("import")]
    [InlineData("seed-demo")]
    public async Task Every_command_explains_itself(string verb)
    {
        var (code, output, _) = await RunAsync("", verb, "--help");

        Assert.Equal(0, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"frobnicate\" is no command. Write one of migrate,", "frobnicate")]
    [InlineData("\"--dry-rn\" is no option of import.", "import", "incidents.csv", "--dry-rn")]
    [InlineData("\"--urs\" is no option.", "--urs=http://127.0.0.1:0")]
    [InlineData("Write --contentRoot=VALUE in one word here.", "backup", "--contentRoot", "/tmp")]
    public async Task What_is_mistyped_is_said_and_nothing_is_done(string line, params string[] arguments)
    {
        var (code, output, errors) = await RunAsync("", arguments);

        Assert.Equal(2, code);
        Assert.StartsWith(line, errors, StringComparison.Ordinal);
        Assert.Equal("", output);
        Assert.False(File.Exists(settings["Database:ConnectionString"]["Data Source=".Length..]));
    }

    [Fact]
    public async Task A_backup_is_a_whole_database_and_never_overwrites_another()
    {
        var path = TestFolder.NewPath(".backup");
        Assert.Equal(0, (await RunAsync("", "migrate")).Code);

        var first = await RunAsync("", "backup", path);
        var second = await RunAsync("", "backup", path);

        Assert.Equal(0, first.Code);
        Assert.Equal(1, second.Code);
        Assert.Contains("exists already", second.Errors, StringComparison.Ordinal);
        Assert.True(TablesIn(path) > 5);
        var restored = await HelpdeskProcess.RunAsync(new Dictionary<string, string> { ["Database:ConnectionString"] = $"Data Source={path}" }, "", TestContext.Current.CancellationToken, "migrate");
        Assert.True(restored.Code == 0, restored.Errors);
    }

    [Fact]
    public async Task A_setting_behind_a_command_holds_beside_a_path_from_the_root_and_what_is_too_much_is_refused()
    {
        var (database, backup) = (TestFolder.NewPath(".db"), TestFolder.NewPath(".backup"));
        var setting = $"--Database:ConnectionString=Data Source={database}";
        Assert.Equal(0, (await RunAsync("", "migrate", setting)).Code);

        var (code, _, errors) = await RunAsync("", "backup", setting, backup);

        Assert.True(code == 0, errors);
        Assert.True(TablesIn(backup) > 5);
        Assert.False(File.Exists(settings["Database:ConnectionString"]["Data Source=".Length..]));
        Assert.Equal(2, (await RunAsync("", "backup", backup + "2", backup + "3", setting)).Code);
        Assert.False(File.Exists(backup + "2"));
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        var (code, _, errors) = await RunAsync("", "backup", TestFolder.NewPath(".backup"));

        Assert.Equal(1, code);
        Assert.Contains("There is no database to copy", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_is_created_once_with_a_password_from_standard_input()
    {
        string[] command = ["create-admin", "--user", "root", "--name", "Ruth Root", "--email", "ruth@ppi.example"];

        var weak = await RunAsync("short\n", command);
        var created = await RunAsync("violet harbour quiet lamp\n", command);
        var again = await RunAsync("violet harbour quiet lamp\n", command);

        Assert.Equal(1, weak.Code);
        Assert.Equal(0, created.Code);
        Assert.Contains("Ruth Root can sign in as root.", created.Output, StringComparison.Ordinal);
        Assert.Equal(1, again.Code);
        Assert.Contains("Somebody else has the user name", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_is_made_once_and_closes_the_keys()
    {
        var path = TestFolder.NewPath(".pfx");
        var made = await RunAsync("", "create-key-certificate", path, "--password", "opens it");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var again = await RunAsync("", "create-key-certificate", path);

        Assert.Equal((0, 0), (made.Code, again.Code));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        settings["Keys:Certificate"] = path;
        Assert.Contains("cannot be used", (await RunAsync("", "migrate")).Errors, StringComparison.Ordinal);
        settings["Keys:CertificatePassword"] = "opens it";
        Assert.Equal(0, (await RunAsync("", "migrate")).Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_written_is_one_line()
    {
        var path = Path.Combine(TestFolder.NewPath("-nowhere"), "keys.pfx");
        var (code, _, errors) = await RunAsync("", "create-key-certificate", path);

        Assert.Equal(1, code);
        Assert.StartsWith($"{path} cannot be written: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_data_is_added_once_and_in_Development_only()
    {
        var refused = await RunAsync("", "seed-demo");
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        var first = await RunAsync("", "seed-demo");
        var second = await RunAsync("", "seed-demo");

        Assert.Equal((1, 0, 0), (refused.Code, first.Code, second.Code));
        Assert.Contains("for Development only", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Added 3", first.Output, StringComparison.Ordinal);
        Assert.Contains("none was added", second.Output, StringComparison.Ordinal);
    }

    private static long TablesIn(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
        return (long)command.ExecuteScalar()!;
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(string input, params string[] arguments) =>
        HelpdeskProcess.RunAsync(settings, input, TestContext.Current.CancellationToken, arguments);
}
