namespace PPI.Helpdesk.Testing;

/// <summary>A folder of this test run alone, removed when the run ends.</summary>
public static class TestFolder
{
    private static readonly Lazy<string> Root = new(Make);

    /// <summary>A path in the folder that nothing has used yet.</summary>
    public static string NewPath(string extension = "") => Path.Combine(Root.Value, Guid.NewGuid().ToString("N") + extension);

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("ppi-helpdesk-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        return folder;
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that a test has just ended may still hold a file; the operating system cleans its temporary folder.
        }
    }
}
