namespace PPI.Helpdesk.ServiceLevels;

/// <summary>What a calendar means: its next four weeks, and when orders would be due; beside what holds now, when it is being changed.</summary>
public sealed record CalendarPreview(string TimeZone, IReadOnlyList<PreviewedDay> Days, DateTimeOffset LoggedAt, IReadOnlyList<PreviewedTarget> Targets)
{
    private const int FourWeeks = 28;

    /// <param name="before">What holds now; null when nothing is being changed.</param>
    /// <param name="loggedAt">The instant to try the targets on, as the clock on the calendar's wall shows it; null for now.</param>
    public static CalendarPreview Of(CalendarHours hours, CalendarHours? before, ServiceLevelPolicy policy, DateTime? loggedAt, DateTimeOffset now)
    {
        var calendar = new BusinessCalendar(hours);
        var old = before is null ? null : new BusinessCalendar(before);
        var start = loggedAt is { } local ? calendar.InstantOf(local) : now;
        var today = DateOnly.FromDateTime(calendar.LocalTimeOf(now));
        var days = Enumerable.Range(0, FourWeeks).Select(today.AddDays).Select(date => new PreviewedDay(CalendarDay.Of(calendar, date), old is null ? null : CalendarDay.Of(old, date)));
        var targets = policy.Targets.Where(target => !target.Length.IsAroundTheClock)
            .Select(target => new PreviewedTarget(target, DueAt(target, calendar, start), old is null ? null : DueAt(target, old, start)));
        return new CalendarPreview(hours.TimeZone, [.. days], start, [.. targets]);
    }

    private static DateTimeOffset DueAt(ServiceTarget target, BusinessCalendar calendar, DateTimeOffset start) => calendar.Add(start, target.Length.From(start, calendar));
}

/// <summary>One day, and what it was before the change.</summary>
public sealed record PreviewedDay(CalendarDay Day, CalendarDay? Before)
{
    public bool IsChanged => Before is not null && Before.InWords != Day.InWords;
}

/// <summary>One target of the policy, when it would be due, and when it was before the change.</summary>
public sealed record PreviewedTarget(ServiceTarget Target, DateTimeOffset DueAt, DateTimeOffset? WasDueAt)
{
    public bool IsMoved => WasDueAt is { } was && was != DueAt;
}
