using PPI.Helpdesk.ServiceLevels;

namespace PPI.Helpdesk.Figures;

/// <summary>Whole days, from the first to the last, in the helpdesk's time zone: two readers in two zones see the same figures.</summary>
public sealed record FigurePeriod(DateOnly First, DateOnly Last)
{
    private const int DaysInYear = 366;

    /// <summary>More than that is no period that somebody leads by.</summary>
    private const int MaxDays = 5 * DaysInYear;

    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>As many days, right before it: what it is compared with.</summary>
    public FigurePeriod Before => new(First.AddDays(-Days), First.AddDays(-1));

    /// <summary>What is chosen, as of today. Days that are no period (the last before the first, or too far away) are as if they were not chosen.</summary>
    public static FigurePeriod Of(PeriodChoice choice, DateOnly today, DateOnly? first = null, DateOnly? last = null) => choice switch
    {
        PeriodChoice.Week => new(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today),
        PeriodChoice.Month => new(new DateOnly(today.Year, today.Month, 1), today),
        PeriodChoice.Quarter => new(new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1), today),
        PeriodChoice.Own when first is { } from && last is { } until && from <= until && until.DayNumber - from.DayNumber < MaxDays && from.Year >= 1980 && until.Year <= 2200 => new(from, until),
        _ => new(today.AddDays(-27), today),
    };

    internal FigureSpan In(string timeZone)
    {
        var wall = new WallClock(timeZone);
        return new(wall.InstantOf(First.ToDateTime(TimeOnly.MinValue)), wall.InstantOf(Last.AddDays(1).ToDateTime(TimeOnly.MinValue)));
    }
}

/// <summary>The periods that one can choose; each ends today, but one's own.</summary>
public enum PeriodChoice
{
    FourWeeks,
    Week,
    Month,
    Quarter,
    Own,
}

/// <summary>A period as instants; the end is not in it.</summary>
internal sealed record FigureSpan(DateTimeOffset StartsAt, DateTimeOffset EndsAt);
