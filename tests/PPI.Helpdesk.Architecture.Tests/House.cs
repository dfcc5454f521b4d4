using Mono.Cecil;

namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>The repository and its built assemblies, as the rules of the house see them.</summary>
internal static class House
{
    private static readonly string[] WrittenByTheBuild = ["bin", "obj", "node_modules", "lib", "TestResults", "artifacts", "App_Data"];

    public static string Root { get; } = FindRoot();

    public static AssemblyDefinition Core { get; } = Read("PPI.Helpdesk");

    public static AssemblyDefinition Web { get; } = Read("PPI.Helpdesk.Web");

    public static IReadOnlyList<AssemblyDefinition> Providers { get; } =
    [
        Read("PPI.Helpdesk.Database.Sqlite"),
        Read("PPI.Helpdesk.Database.SqlServer"),
        Read("PPI.Helpdesk.Database.PostgreSQL"),
    ];

    public static IEnumerable<AssemblyDefinition> Sources => [Core, Web, .. Providers];

    /// <summary>The rooms are the folders of the core.</summary>
    public static IReadOnlyList<string> Rooms { get; } = [.. Folders("src/PPI.Helpdesk").Select(folder => Path.GetFileName(folder)!)];

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>The folders directly in a folder of the repository that people write in.</summary>
    public static IEnumerable<string> Folders(string relative) =>
        Directory.EnumerateDirectories(PathTo(relative)).Where(folder => !WrittenByTheBuild.Contains(Path.GetFileName(folder))).Order(StringComparer.Ordinal);

    /// <summary>All folders under a folder of the repository that people write in.</summary>
    public static IEnumerable<string> AllFolders(string relative) =>
        Folders(relative).SelectMany(folder => AllFolders(Path.GetRelativePath(Root, folder)).Prepend(folder));

    public static IEnumerable<string> Files(string relative, string pattern) =>
        AllFolders(relative).Prepend(PathTo(relative)).SelectMany(folder => Directory.EnumerateFiles(folder, pattern)).Order(StringComparer.Ordinal);

    private static AssemblyDefinition Read(string name)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel).Assembly.Location));
        return AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, name + ".dll"), new ReaderParameters { AssemblyResolver = resolver });
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PPI.Helpdesk.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds PPI.Helpdesk.sln. Run the tests from the repository.");
    }
}
