namespace PPI.Helpdesk.Figures;

/// <summary>One leg of an order's way: how long it was at a station, and where it went from there. The flow of work, the time per tier and what goes to and fro are counted from these.</summary>
public sealed class Leg
{
    private Leg()
    {
    }

    public long Id { get; private set; }
    public int WorkOrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Number { get; private set; }

    public Station From { get; private set; }

    /// <summary>Null while it is there.</summary>
    public Station? To { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Whole minutes at the station, by the clock on the wall; null while it is there.</summary>
    public int? Minutes { get; private set; }

    internal static Leg Begin(int number, Station from, DateTimeOffset at) => new() { Number = number, From = from, EnteredAt = at };

    internal void End(Station to, DateTimeOffset at)
    {
        // Two nodes' clocks may differ, and an imported log may be out of order: nothing lasts less than nothing.
        var left = at < EnteredAt ? EnteredAt : at;
        (To, LeftAt, Minutes) = (to, left, FactSheet.MinutesBetween(EnteredAt, left));
    }

    /// <summary>Becomes what is told anew about the same leg.</summary>
    internal void Become(Leg told) => (From, To, EnteredAt, LeftAt, Minutes) = (told.From, told.To, told.EnteredAt, told.LeftAt, told.Minutes);

    internal static IReadOnlyList<Leg> Of(IEnumerable<(Station Station, DateTimeOffset At)> course)
    {
        var legs = new List<Leg>();
        foreach (var (station, at) in course)
        {
            if (legs.Count > 0 && legs[^1].From == station)
                continue;
            if (legs.Count > 0)
                legs[^1].End(station, at);
            legs.Add(Begin(legs.Count + 1, station, at));
        }
        // Who has arrived is on no further leg.
        if (legs is [.., { From: Station.Closed }])
            legs.RemoveAt(legs.Count - 1);
        return legs;
    }
}
