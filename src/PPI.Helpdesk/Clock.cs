namespace PPI.Helpdesk;

/// <summary>The one way to ask what time it is.</summary>
public static class Clock
{
    /// <summary>Now, in UTC, cut to whole milliseconds so that every database gives back exactly what it was given.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
