using System.Text.Json;

namespace PPI.Helpdesk.Tests.ServiceLevels;

/// <summary>A file of cases: calendars by name, cases that name them, and local times to turn into instants.</summary>
internal sealed record CaseFile(string Name, IReadOnlyList<BusinessTimeCase> Cases, IReadOnlyList<BusinessTimeCase> LocalTimes)
{
    public static bool IsOne(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("calendars", out _) && root.TryGetProperty("cases", out _);
    }

    public static CaseFile Read(string path)
    {
        var root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        var calendars = root.GetProperty("calendars");
        return new CaseFile(Path.GetFileName(path), In("cases"), In("dst_mapping"));

        List<BusinessTimeCase> In(string list) =>
            root.TryGetProperty(list, out var cases) ? [.. cases.EnumerateArray().Select(one => new BusinessTimeCase(one, calendars))] : [];
    }
}
