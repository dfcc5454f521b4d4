using System.Xml.Linq;
using Mono.Cecil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>What each project may know of the outside.</summary>
public sealed class Walls
{
    /// <summary>What of ASP.NET Core the core may know: stores of accounts and keys, no HTTP.</summary>
    private static readonly string[] AllowedInCore = ["Microsoft.AspNetCore.Identity", "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.Cryptography"];

    private static readonly string[] ProviderPackages =
        ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.Data.", "Npgsql", "Hangfire.SqlServer", "Hangfire.PostgreSql", "Hangfire.InMemory", "SQLitePCLRaw"];

    [Fact]
    public void The_core_knows_no_web()
    {
        var mentioned = House.Core.MainModule.GetTypeReferences().Where(type => type.Namespace.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal));

        Rule.NoneOf(mentioned, type => !AllowedInCore.Any(allowed => type.Namespace.StartsWith(allowed, StringComparison.Ordinal)), type => type.FullName);
    }

    [Fact]
    public void Only_provider_projects_name_a_providers_package()
    {
        var projects = House.Files("src", "*.csproj").ToList();
        var naming = projects.Where(project => Packages(project).Any(IsProvider)).Select(project => Path.GetFileNameWithoutExtension(project)!).ToList();

        Assert.Equal(5, projects.Count);
        Assert.Equal(["PPI.Helpdesk.Database.PostgreSQL", "PPI.Helpdesk.Database.SqlServer", "PPI.Helpdesk.Database.Sqlite"], naming.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Core_and_web_mention_no_providers_type()
    {
        AssemblyDefinition[] walled = [House.Core, House.Web];

        Rule.NoneOf(walled.SelectMany(assembly => assembly.MainModule.AssemblyReferences), reference => IsProvider(reference.Name), reference => reference.FullName);
    }

    [Fact]
    public void Only_the_mail_room_speaks_mail()
    {
        var speakers = House.Sources.SelectMany(assembly => assembly.MainModule.Types)
            .Where(type => type.Mentions().Any(mention => mention.Namespace.StartsWith("MailKit", StringComparison.Ordinal) || mention.Namespace.StartsWith("MimeKit", StringComparison.Ordinal)));

        Rule.NoneOf(speakers, type => Room.Of(type) != "Mail", type => type.FullName);
    }

    [Fact]
    public void S55_No_statement_is_written_in_SQL_outside_the_provider_projects()
    {
        AssemblyDefinition[] walled = [House.Core, House.Web];
        var calls = from assembly in walled from type in assembly.AllTypes() from call in type.Calls() select (type, call);
        string[] raw = ["FromSql", "ExecuteSql", "SqlQuery", "set_CommandText", "CreateDbCommand"];

        Rule.NoneOf(calls, use => raw.Any(name => use.call.Name.StartsWith(name, StringComparison.Ordinal)), use => $"{use.type.FullName} calls {use.call.Name}");
    }

    private static bool IsProvider(string package) => ProviderPackages.Any(name => package.StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);
}
