using System.Globalization;

namespace PPI.Helpdesk.Web.ServiceLevels;

/// <summary>Lengths of time in words: "45 s", "20 min", "3 h 20 min", "31 h". Counted time is said in hours, for its days are not of 24.</summary>
public static class Durations
{
    public static string InWords(TimeSpan length) => length.Duration() switch
    {
        { TotalSeconds: < 60 } seconds => Text($"{(int)seconds.TotalSeconds} s"),
        { TotalMinutes: < 60 } minutes => Text($"{(int)minutes.TotalMinutes} min"),
        { Minutes: 0 } hours => Text($"{(int)hours.TotalHours:N0} h"),
        var hours => Text($"{(int)hours.TotalHours:N0} h {hours.Minutes} min"),
    };

    /// <summary>To the second, for sums that must be seen to be right: "7:20:05".</summary>
    public static string Exactly(TimeSpan length) => Text($"{(long)length.TotalHours}:{length.Minutes:00}:{length.Seconds:00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
