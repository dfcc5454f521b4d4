using PPI.Helpdesk.People;

namespace PPI.Helpdesk.ServiceLevels;

/// <summary>A business calendar under its name. What it says is kept in versions, so that every clock can name the one it was counted in.</summary>
public sealed class NamedCalendar
{
    public const int NameLength = 80;

    public const string DeskHours = "PPI desk hours";
    public const string AroundTheClock = "24 × 7";

    private readonly List<CalendarVersion> versions = [];

    private NamedCalendar()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Upper case, for comparing: every database treats "Night" and "night" as the same name.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>The number of the version that counts now.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<CalendarVersion> Versions => versions;

    public static NamedCalendar Start(string name, CalendarHours hours, Actor by, DateTimeOffset now)
    {
        var calendar = new NamedCalendar();
        calendar.Change(name, hours, by, now);
        return calendar;
    }

    /// <summary>From now on it says this; what it said before stays on record.</summary>
    public void Change(string name, CalendarHours hours, Actor by, DateTimeOffset now)
    {
        CalendarLimits.Enforce(hours);
        Name = CalendarName.Of(name);
        NormalizedName = Name.ToUpperInvariant();
        Version++;
        versions.Add(CalendarVersion.Of(Version, hours, by.Name, now));
    }

    /// <summary>The calendars that ship: PPI's head office by day, and one that never closes.</summary>
    public static IReadOnlyList<NamedCalendar> Shipped(DateTimeOffset now) =>
    [
        Start(DeskHours, new CalendarHours("America/New_York", WorkingWeek.MondayToFriday(new WorkingPeriod(new TimeOnly(8, 0), new TimeOnly(17, 0)))), Actor.System, now),
        Start(AroundTheClock, BusinessCalendar.AroundTheClock.Hours, Actor.System, now),
    ];
}
