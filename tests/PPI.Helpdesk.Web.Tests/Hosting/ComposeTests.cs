using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PPI.Helpdesk.Settings;
using PPI.Helpdesk.Web.Hosting;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace PPI.Helpdesk.Web.Tests.Hosting;

/// <summary>The compose file, read as a container engine reads it, against what the program knows.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Root = FindRoot();
    private readonly Dictionary<object, object> services;

    public ComposeTests()
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(
            new MergingParser(new Parser(new StringReader(File.ReadAllText(Path.Combine(Root, "docker-compose.yml"))))));
        services = (Dictionary<object, object>)file["services"];
    }

    [Fact]
    public void Two_web_nodes_wait_for_one_migration_of_SQL_Server()
    {
        Assert.Equal(["database", "keys", "mail", "migrate", "proxy", "web-1", "web-2"], services.Keys.Cast<string>().Order(StringComparer.Ordinal));
        foreach (var node in (string[])["web-1", "web-2"])
            Assert.Equal("service_completed_successfully", At(node, "depends_on", "migrate", "condition"));
        Assert.Equal("service_healthy", At("migrate", "depends_on", "database", "condition"));
        Assert.Equal("SqlServer", At("web-1", "environment", "Database__Provider"));
    }

    [Fact]
    public void Every_setting_is_one_that_the_program_reads()
    {
        var known = Settings().Append("AllowedHosts").Append("ASPNETCORE_ENVIRONMENT").ToHashSet();
        var ours = services.Values.Cast<Dictionary<object, object>>().Where(service => service.GetValueOrDefault("image") is "ppi-helpdesk").ToList();
        var written = ours.SelectMany(service => ((Dictionary<object, object>)service["environment"]).Keys.Cast<string>());

        Assert.True(ours.Count >= 4);
        Assert.All(written, key => Assert.Contains(PlaceInList().Replace(key, ""), known));
    }

    [Fact]
    public void The_key_ring_is_closed_by_a_certificate_that_lies_apart_from_the_database()
    {
        var certificate = (string)At("web-1", "environment", "Keys__Certificate");

        Assert.Equal(["create-key-certificate", certificate], ((List<object>)At("keys", "command")).Cast<string>());
        Assert.Equal("service_completed_successfully", At("migrate", "depends_on", "keys", "condition"));
        foreach (var service in (string[])["keys", "web-1", "web-2"])
            Assert.Contains($"keys:{Path.GetDirectoryName(certificate)}", ((List<object>)At(service, "volumes")).Cast<string>());
        Assert.DoesNotContain("keys:", string.Join(' ', (List<object>)At("database", "volumes")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_nodes_believe_the_proxy_and_nobody_else()
    {
        var proxy = (string)At("proxy", "networks", "house", "ipv4_address");
        var trusted = new ProxyOptions { Trusted = [(string)At("web-1", "environment", "Proxy__Trusted__0")] };

        Assert.Equal(proxy, Assert.Single(trusted.Networks).BaseAddress.ToString());
    }

    [Fact]
    public void The_proxy_knows_both_nodes_and_asks_whether_they_are_ready()
    {
        var caddy = File.ReadAllText(Path.Combine(Root, "deploy", "Caddyfile"));

        Assert.Contains("web-1:8080 web-2:8080", caddy, StringComparison.Ordinal);
        Assert.Contains($"health_uri {HealthSetup.Ready}", caddy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_does_not_run_as_root()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "Dockerfile"));

        Assert.Equal("USER $APP_UID", lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_image_is_built_with_a_Node_as_new_as_the_front_end_asks_for()
    {
        var node = NodeImage().Matches(File.ReadAllText(Path.Combine(Root, "Dockerfile"))).Select(found => found.Groups["major"].Value).Distinct();
        var asked = AskedNode().Match(File.ReadAllText(Path.Combine(Root, "src", "PPI.Helpdesk.Web", "package.json"))).Groups["major"].Value;

        Assert.True(int.Parse(Assert.Single(node), CultureInfo.InvariantCulture) >= int.Parse(asked, CultureInfo.InvariantCulture));
    }

    /// <summary>"Mail__Smtp__Host": the section that an options type names, and every property that configuration can fill.</summary>
    private static IEnumerable<string> Settings() =>
        from assembly in (Assembly[])[typeof(SiteOptions).Assembly, typeof(ProxyOptions).Assembly]
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = type.GetField("Section")?.GetRawConstantValue() as string
        where section is not null
        from key in Keys(type, section)
        select key;

    private static IEnumerable<string> Keys(Type options, string path) =>
        options.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).SelectMany(property =>
            property.PropertyType is { IsEnum: false, Namespace: { } room } && room.StartsWith("PPI.", StringComparison.Ordinal)
                ? Keys(property.PropertyType, $"{path}__{property.Name}")
                : [$"{path}__{property.Name}"]);

    private object At(params string[] path) => path.Aggregate((object)services, (part, key) => ((Dictionary<object, object>)part)[key]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PPI.Helpdesk.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("__[0-9]+$")]
    private static partial Regex PlaceInList();

    [GeneratedRegex("--from=node:(?<major>[0-9]+)")]
    private static partial Regex NodeImage();

    [GeneratedRegex("\"node\": \">=(?<major>[0-9]+)")]
    private static partial Regex AskedNode();
}
