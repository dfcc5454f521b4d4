using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What a calendar said from one change to the next. Never changed itself.</summary>
public sealed class CalendarVersion : IAddedOnly
{
    private CalendarVersion()
    {
    }

    public int Id { get; private set; }
    public int CalendarId { get; private set; }

    /// <summary>1, 2, 3 … within its calendar.</summary>
    public int Number { get; private set; }

    public CalendarHours Hours { get; private set; } = null!;
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The name at that time.</summary>
    public string MadeBy { get; private set; } = "";

    internal static CalendarVersion Of(int number, CalendarHours hours, string by, DateTimeOffset now) => new() { Number = number, Hours = hours, MadeBy = by, MadeAt = now };
}
