using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>What we ship of others: not older than the version that closed a known hole, and under a licence that permits.</summary>
public sealed class S72_Dependencies
{
    /// <summary>Package, the oldest version allowed, and what was wrong before it.</summary>
    private static readonly (string Package, string Oldest, string Before)[] Floors =
    [
        ("MimeKit", "4.15.1", "CVE-2026-30227: a line break in a quoted address becomes an SMTP command"),
        ("MailKit", "4.16.0", "CVE-2026-41319: answers injected before STARTTLS are taken for the server's"),
        ("Npgsql", "8.0.3", "CVE-2024-32655: a long message becomes SQL"),
        ("Newtonsoft.Json", "13.0.1", "CVE-2024-21907: deep nesting ends the process"),
        ("Microsoft.Data.SqlClient", "5.1.3", "CVE-2024-0056: a man in the middle can read"),
        ("System.IdentityModel.Tokens.Jwt", "7.1.2", "CVE-2024-21319: a token ends the process"),
    ];

    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "MS-PL", "PostgreSQL", "Zlib", "Unlicense", "CC0-1.0", "BlueOak-1.0.0", "Python-2.0", "OFL-1.1"];

    /// <summary>Packages under other terms, read by hand, and why they may be used.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new()
    {
        ["Hangfire.Core"] = "LGPL-3.0, used unchanged as a library of its own",
        ["Hangfire.NetCore"] = "LGPL-3.0, as Hangfire.Core",
        ["Hangfire.AspNetCore"] = "LGPL-3.0, as Hangfire.Core",
        ["Hangfire.InMemory"] = "LGPL-3.0, as Hangfire.Core",
        ["Hangfire.SqlServer"] = "LGPL-3.0, as Hangfire.Core",
        ["Hangfire.PostgreSql"] = "LGPL-3.0, as Hangfire.Core",
        ["Microsoft.Data.SqlClient.SNI.runtime"] = "Microsoft's terms for redistributable libraries; SqlClient, itself MIT, uses it on Windows alone",
        ["Microsoft.Identity.Client.NativeInterop"] = "Microsoft's terms for redistributable libraries; SqlClient, itself MIT, uses it on Windows alone",
        ["NETStandard.Library"] = "MIT, behind a link instead of an expression",
        ["zxcvbn-core"] = "MIT, behind a link instead of an expression",
        ["Deque.AxeCore.Commons"] = "MPL-2.0, in the browser tests alone, never shipped",
    };

    [Fact]
    public void S72_No_package_is_older_than_the_version_that_closed_a_known_hole()
    {
        var used = NuGetPackages().ToList();

        Rule.NoneOf(Floors, floor => !used.Any(package => package.Name == floor.Package), floor => $"{floor.Package} is no longer used: remove its floor");
        Rule.NoneOf(used, package => Floors.Any(floor => floor.Package == package.Name && VersionOf(package.Version) < VersionOf(floor.Oldest)), package => $"{package.Name} {package.Version}");
    }

    /// <summary>CVE-2025-55315, request smuggling: open in every preview of 10.0 up to its first release candidate, closed in 10.0.0.</summary>
    [Fact]
    public void S72_The_web_framework_is_newer_than_the_hole_in_its_request_parser()
    {
        var server = typeof(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        var images = File.ReadLines(House.PathTo("Dockerfile")).Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1].Split(':')[1]);

        Rule.NoneOf([server, .. images], version => version.Contains('-', StringComparison.Ordinal) || VersionOf(version) < new Version(10, 0));
        Assert.True(VersionOf(server) >= new Version(10, 0, 0), server);
    }

    [Fact]
    public void S72_Every_NuGet_package_has_a_permissive_licence() =>
        Rule.NoneOf(NuGetPackages(), package => !IsPermissive(LicenceOf(package)) && !ReadByHand.ContainsKey(package.Name), package => $"{package.Name} {package.Version}: {LicenceOf(package)}");

    [Fact]
    public void S72_Every_npm_package_has_a_permissive_licence() =>
        Rule.NoneOf(NpmPackages(), package => !IsPermissive(package.Licence), package => $"{package.Name}: {package.Licence}");

    private static IEnumerable<(string Name, string Version, string Path)> NuGetPackages()
    {
        foreach (var project in House.Files("src", "*.csproj").Concat(House.Files("tests", "*.csproj")))
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")));
            var folder = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package"))
            {
                var parts = library.Name.Split('/');
                yield return (parts[0], parts[1], Path.Combine(folder, library.Value.GetProperty("path").GetString()!));
            }
        }
    }

    private static IEnumerable<(string Name, string Licence)> NpmPackages()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(House.PathTo("src/PPI.Helpdesk.Web/package-lock.json")));
        return [.. locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0)
            .Select(package => (package.Name, package.Value.TryGetProperty("license", out var licence) ? licence.ToString() : "none stated"))];
    }

    private static string LicenceOf((string Name, string Version, string Path) package)
    {
        var specification = XDocument.Load(Directory.EnumerateFiles(package.Path, "*.nuspec").Single()).Descendants();
        var licence = specification.FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "file" ? $"file {licence.Value}"
            : licence?.Value ?? specification.FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value ?? "none stated";
    }

    /// <summary>"MIT", or an expression such as "(MIT OR GPL-2.0)" of which one part is enough, or "MIT AND ISC" of which all count.</summary>
    private static bool IsPermissive(string licence) =>
        licence.Trim('(', ')').Split(" OR ").Any(choice => choice.Trim('(', ')', ' ').Split(" AND ").All(part => Permissive.Contains(part.Trim('(', ')', ' '))));

    private static Version VersionOf(string text) => Version.Parse(text.Split('-', '+')[0]);
}
