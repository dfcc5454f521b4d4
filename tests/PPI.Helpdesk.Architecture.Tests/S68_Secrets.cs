using System.Text.Json;
using System.Text.RegularExpressions;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>S-68: no secret stands in a committed file. Those that stand in tests and examples are named here.</summary>
public sealed partial class S68_Secrets
{
    // Each is written in two parts, so that this file does not find itself.
    private static readonly string[] Shapes =
    [
        "BEGIN RSA PRIV" + "ATE KEY", "BEGIN PRIV" + "ATE KEY", "BEGIN EC PRIV" + "ATE KEY", "BEGIN ENCRYPTED PRIV" + "ATE KEY", "BEGIN OPENSSH PRIV" + "ATE KEY", "BEGIN PGP PRIV" + "ATE KEY",
        "AK" + "IA", "gh" + "p_", "github" + "_pat_", "gl" + "pat-", "xox" + "b-", "xox" + "p-", "sk_" + "live_", "AI" + "za", "ey" + "JhbGciOi", "Account" + "Key=", "SharedAccess" + "Key=",
    ];

    private static readonly string[] Stores = [".pfx", ".p12", ".pem", ".key", ".jks", ".keystore", ".kdbx", ".env", ".publishsettings", ".user"];

    [Fact]
    public void No_committed_line_has_the_shape_of_a_secret() => Repository.NoLineHas(Shapes);

    [Fact]
    public void No_committed_file_is_a_store_of_secrets() =>
        Rule.NoneOf(Repository.Committed(), file => Stores.Any(store => file.EndsWith(store, StringComparison.OrdinalIgnoreCase)) || Path.GetFileName(file).StartsWith(".env", StringComparison.Ordinal));

    [Fact]
    public void No_settings_file_names_a_password_a_key_or_a_connection()
    {
        string[] words = ["password", "secret", "token", "connectionstring", "apikey"];
        var files = Repository.Committed().Where(file => Path.GetFileName(file).StartsWith("appsettings", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Rule.NoneOf(files.SelectMany(file => Names(JsonDocument.Parse(File.ReadAllText(House.PathTo(file))).RootElement)), name => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_password_stands_in_the_compose_file_or_the_image()
    {
        var lines = from file in (string[])["docker-compose.yml", "Dockerfile"]
                    from line in File.ReadLines(House.PathTo(file))
                    where !line.TrimStart().StartsWith('#')
                    from Match found in Password().Matches(line)
                    select (file, value: found.Groups["value"].Value);

        Rule.NoneOf(lines, line => !line.value.StartsWith('$'), line => $"{line.file}: {line.value}");
    }

    [Fact]
    public void Nothing_prints_the_environment_or_the_configuration()
    {
        string[] dumps = ["GetDebugView", "GetEnvironmentVariables"];
        var calls = from assembly in House.Sources from type in assembly.AllTypes() from call in type.Calls() select (type, call);

        Rule.NoneOf(calls, use => dumps.Contains(use.call.Name), use => $"{use.type.FullName} calls {use.call.Name}");
    }

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name))
        : [];

    [GeneratedRegex("(?i)(?:password|pwd|secret)[:=]\\s*\"?(?<value>[^;\"\\s]+)")]
    private static partial Regex Password();
}
