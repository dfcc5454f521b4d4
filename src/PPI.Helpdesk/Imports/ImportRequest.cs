namespace PPI.Helpdesk.Imports;

/// <summary>What is imported, and how it is read.</summary>
/// <param name="TimeZone">IANA name of the zone of the file's local times.</param>
/// <param name="DryRun">Says what would come in, and changes nothing.</param>
public sealed record ImportRequest(string Path, ImportMapping Mapping, string TimeZone = "UTC", bool DryRun = false);
