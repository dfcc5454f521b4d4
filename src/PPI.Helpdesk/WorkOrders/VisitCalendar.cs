using System.Globalization;
using System.Text;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A visit as calendars read it (RFC 5545). The same visit has the same UID for good, so that a later message replaces the earlier one.</summary>
internal static class VisitCalendar
{
    /// <summary>RFC 5545, 3.1: a line is folded before it is longer than this many octets.</summary>
    private const int LineLength = 75;

    public static string Of(WorkOrder order, Visit visit, string technician, bool isOff, string host, DateTimeOffset now)
    {
        var isOn = !isOff && visit.State is VisitState.Planned or VisitState.Done;
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PPI//Helpdesk//EN", $"METHOD:{(isOn ? "PUBLISH" : "CANCEL")}",
            "BEGIN:VEVENT",
            $"UID:{order.Number}-visit-{visit.Number}@{host}",
            $"SEQUENCE:{visit.Revision.ToString(CultureInfo.InvariantCulture)}",
            $"DTSTAMP:{Instant(now)}", $"DTSTART:{Instant(visit.BeginsAt)}", $"DTEND:{Instant(visit.Until)}",
            $"STATUS:{(isOn ? "CONFIRMED" : "CANCELLED")}",
            $"SUMMARY:{Text($"{technician}: {visit.Purpose}")}", $"LOCATION:{Text(visit.Place)}", $"DESCRIPTION:{Text($"{order.Number}: {order.Title}")}",
            "END:VEVENT", "END:VCALENDAR",
        ];
        var calendar = new StringBuilder();
        foreach (var line in lines)
            Fold(line, calendar);
        return calendar.ToString();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Fold(string line, StringBuilder calendar)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineLength)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }
            calendar.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        calendar.Append("\r\n");
    }
}
