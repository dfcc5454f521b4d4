namespace PPI.Helpdesk.Architecture.Tests;

/// <summary>A room is a noun of the domain, and bears the same name in the core, in the pages and in the tests.</summary>
public sealed class Names
{
    private static readonly string[] NoNouns = ["Services", "Repositories", "Models", "Common", "Shared", "Helpers", "Utils"];
    private static readonly string[] EmptyEndings = ["Manager", "Helper", "Impl", "Info", "Data"];

    /// <summary>Razor finds its tags by this ending.</summary>
    private const string OfRazor = "TagHelper";

    /// <summary>Folders of pages that are no room: what all pages share, and signing in, which belongs to People.</summary>
    private static readonly string[] PagesWithoutRoom = ["Shared", "Account"];

    /// <summary>Folders of tests that are no room of the core: the web's own hosting, and who may open what.</summary>
    private static readonly string[] TestsWithoutRoom = ["Hosting", "Access", "Components"];

    private static readonly string[] RoomyTestProjects = ["PPI.Helpdesk.Tests", "PPI.Helpdesk.Database.Tests", "PPI.Helpdesk.Web.Tests"];

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var folders = House.AllFolders("src").Concat(House.AllFolders("tests")).Select(folder => Path.GetRelativePath(House.Root, folder));
        const string whatPagesShare = "src/PPI.Helpdesk.Web/Pages/Shared";

        Rule.NoneOf(folders, folder => NoNouns.Contains(Path.GetFileName(folder)) && folder != whatPagesShare);
    }

    [Fact]
    public void No_type_has_an_ending_that_says_nothing()
    {
        var types = House.Sources.SelectMany(Reading.WrittenTypes);

        Rule.NoneOf(types, type => EmptyEndings.Any(ending => type.PlainName().EndsWith(ending, StringComparison.Ordinal)) && !type.Name.EndsWith(OfRazor, StringComparison.Ordinal), type => type.FullName);
    }

    [Fact]
    public void Every_room_of_the_pages_exists_in_the_core()
    {
        var rooms = House.Folders("src/PPI.Helpdesk.Web/Pages").Select(folder => Path.GetFileName(folder)!);

        Rule.NoneOf(rooms, room => !PagesWithoutRoom.Contains(room) && !House.Rooms.Contains(room));
    }

    [Fact]
    public void Every_room_of_the_tests_exists_in_the_core()
    {
        var rooms = RoomyTestProjects.SelectMany(project => House.Folders("tests/" + project)).Select(folder => Path.GetFileName(folder)!);

        Rule.NoneOf(rooms, room => !TestsWithoutRoom.Contains(room) && !House.Rooms.Contains(room));
    }

    [Fact]
    public void A_file_of_the_core_stands_in_the_room_that_its_namespace_names()
    {
        var files = House.Files("src/PPI.Helpdesk", "*.cs");

        Rule.NoneOf(files, file => !File.ReadLines(file).Contains($"namespace {NamespaceOf(file)};"));
    }

    private static string NamespaceOf(string file) =>
        Path.GetRelativePath(House.PathTo("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
}
