using System.Globalization;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A visit's window as one says it: "on Thursday, 12 March between 09:00 and 11:00 (New York)".</summary>
public sealed record VisitWindow(DateTimeOffset BeginsAt, DateTimeOffset Until)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public string InWords(TimeZoneInfo zone)
    {
        var (begin, end) = (TimeZoneInfo.ConvertTime(BeginsAt, zone), TimeZoneInfo.ConvertTime(Until, zone));
        var place = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return begin.Date == end.Date
            ? string.Create(English, $"on {begin:dddd, d MMMM} between {begin:HH:mm} and {end:HH:mm} ({place})")
            : string.Create(English, $"between {begin:dddd, d MMMM, HH:mm} and {end:dddd, d MMMM, HH:mm} ({place})");
    }
}
