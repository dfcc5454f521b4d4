using System.Globalization;

namespace PPI.Helpdesk.Imports;

/// <summary>Reads the local times of a log: days first as in the incident log ("29-02-2016 01:16"), or the year first as in ISO 8601.</summary>
/// <remarks>A time that a change of the clocks skips counts on from before the change; one that occurs twice is the second.</remarks>
public sealed class LogTime(TimeZoneInfo zone)
{
    private const int FirstYear = 1970;
    private const int LastYear = 2199;

    private static readonly string[] Formats =
    [
        .. from date in (string[])["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d"]
           from gap in (string[])[" ", "'T'"]
           from time in (string[])["H:mm", "H:mm:ss"]
           select date + gap + time,
    ];

    public bool TryRead(string text, out DateTimeOffset at)
    {
        at = default;
        if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < FirstYear or > LastYear)
            return false;
        at = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }

    /// <summary>The zone by its IANA or Windows name.</summary>
    public static LogTime In(string timeZone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
            ? new LogTime(zone)
            : throw new UnusableFileException($"There is no time zone \"{timeZone}\". Write an IANA name such as UTC or America/New_York.");
}
