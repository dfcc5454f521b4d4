namespace PPI.Helpdesk.ServiceLevels;

/// <summary>The open time of one local year, laid out once: every question about it is then a search among at most a few hundred spans, and allocates nothing.</summary>
internal sealed class OpenYear
{
    private readonly long[] opens;
    private readonly long[] closes;
    private readonly long[] openBefore;

    private OpenYear(long start, long end, List<(long From, long To)> spans)
    {
        (Start, End) = (start, end);
        (opens, closes, openBefore) = ([.. spans.Select(span => span.From)], [.. spans.Select(span => span.To)], new long[spans.Count]);
        foreach (var (index, span) in spans.Index())
        {
            openBefore[index] = Total;
            Total += span.To - span.From;
        }
    }

    public long Start { get; }

    public long End { get; }

    /// <summary>Open ticks of the whole year.</summary>
    public long Total { get; }

    public int Count => opens.Length;

    public static OpenYear Of(int year, CalendarHours hours, WallClock wall)
    {
        var first = new DateOnly(year, 1, 1);
        var (start, end) = (wall.TicksOf(first.ToDateTime(default)), wall.TicksOf(first.AddYears(1).ToDateTime(default)));
        // The evening before may run into the year.
        var dates = Enumerable.Range(-1, first.AddYears(1).DayNumber - first.DayNumber + 1).Select(first.AddDays).ToList();
        var open = dates.SelectMany(date => hours.PeriodsOn(date).Select(period => Span(date, period)));
        var breaks = dates.SelectMany(date => hours.BreaksOn(date).Select(period => Span(date, period)));
        var holidays = dates.Where(hours.IsHoliday).Select(date => Span(date, WorkingPeriod.AllDay));
        return new OpenYear(start, end, Spans.Without(Spans.Merge(open), Spans.Merge([.. breaks, .. holidays, (0, start), (end, long.MaxValue)])));

        (long From, long To) Span(DateOnly date, WorkingPeriod period) => (wall.TicksOf(period.StartOn(date)), wall.TicksOf(period.EndOn(date)));
    }

    public (long Opens, long Closes) this[int span] => (opens[span], closes[span]);

    /// <summary>The last span that has opened by an instant; -1 when none has.</summary>
    public int LastOpenedBy(long at)
    {
        var found = Array.BinarySearch(opens, at);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Open ticks from the year's start to an instant in it.</summary>
    public long OpenUpTo(long at)
    {
        var span = LastOpenedBy(at);
        return span < 0 ? 0 : openBefore[span] + Math.Min(at, closes[span]) - opens[span];
    }

    /// <summary>The first instant by which so many ticks, more than none, were open: at a closing time that closing.</summary>
    public long FirstWith(long openTicks)
    {
        var found = Array.BinarySearch(openBefore, openTicks);
        var span = (found >= 0 ? found : ~found) - 1;
        return opens[span] + openTicks - openBefore[span];
    }

    /// <summary>The last instant by which so many ticks, fewer than all, were open: at an opening time that opening.</summary>
    public long LastWith(long openTicks)
    {
        var found = Array.BinarySearch(openBefore, openTicks);
        var span = found >= 0 ? found : ~found - 1;
        return opens[span] + openTicks - openBefore[span];
    }
}
