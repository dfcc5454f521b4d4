namespace PPI.Helpdesk.ServiceLevels;

public sealed partial class BusinessCalendar
{
    /// <summary>Whether any work starts on a date. A night shift belongs to the day on which it starts.</summary>
    public bool IsBusinessDay(DateOnly date) => OpenOn(date).Any();

    /// <summary>The same time of day so many business days later, or earlier when negative. It is outside the hours where this instant is, or where that day is shorter.</summary>
    public DateTimeOffset AddBusinessDays(DateTimeOffset at, int days)
    {
        var date = ShiftOf(at);
        var timeOfDay = wall.LocalOf(at) - date.ToDateTime(default);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(Math.Sign(days));
            if (IsBusinessDay(date))
                left--;
        }
        return wall.InstantOf(date.ToDateTime(default) + timeOfDay);
    }

    /// <summary>When work ends on the day of an instant; on the next business day when there is none on that day.</summary>
    public DateTimeOffset EndOfBusinessDay(DateTimeOffset at)
    {
        var date = ShiftOf(at);
        while (!IsBusinessDay(date))
            date = date.AddDays(1);
        return OpenOn(date).Max(span => span.ClosesAt);
    }

    /// <summary>From which to which instant a date lasts.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) InstantsOf(DateOnly date) => (wall.InstantOf(date.ToDateTime(default)), wall.InstantOf(date.AddDays(1).ToDateTime(default)));

    /// <summary>What the clock on the wall shows at an instant.</summary>
    public DateTime LocalTimeOf(DateTimeOffset at) => wall.LocalOf(at);

    /// <summary>The instant at which the clock on the wall shows a time.</summary>
    public DateTimeOffset InstantOf(DateTime local) => wall.InstantOf(local);

    /// <summary>The date of the shift that is worked at an instant: yesterday's in the small hours of a night shift; else the date itself.</summary>
    private DateOnly ShiftOf(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(wall.LocalOf(at));
        return !Works(today) && Works(today.AddDays(-1)) ? today.AddDays(-1) : today;

        bool Works(DateOnly date) => OpenOn(date).Any(span => span.OpensAt <= at && at < span.ClosesAt);
    }

    /// <summary>What is open of each period that starts on a date, from its first to its last open instant.</summary>
    private IEnumerable<OpenSpan> OpenOn(DateOnly date) =>
        from period in hours.PeriodsOn(date)
        let startsAt = wall.InstantOf(period.StartOn(date))
        let endsAt = wall.InstantOf(period.EndOn(date))
        where Between(startsAt, endsAt) > TimeSpan.Zero
        select new OpenSpan(NextOpen(startsAt), PreviousOpen(endsAt));
}
