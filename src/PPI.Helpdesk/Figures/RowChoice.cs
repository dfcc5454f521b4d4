using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>Which rows a number opens: those of a figure, of a clock, of a way from one station to the next, …</summary>
/// <param name="OnlyHits">Of a share: only the orders that it counts, not all that it is counted among.</param>
public sealed record RowChoice(string? Figure = null, bool OnlyHits = false)
{
    public Tier? SolvedBy { get; init; }
    public int? RequesterId { get; init; }
    public ClockKind? Clock { get; init; }

    /// <summary>With a clock: false asks for those that were met.</summary>
    public bool? Breached { get; init; }

    public int? Attempts { get; init; }
    public Station? From { get; init; }
    public Station? To { get; init; }
    public BacklogAge? Age { get; init; }
    public NowList? Now { get; init; }
}

/// <summary>How long open orders have been open.</summary>
public enum BacklogAge
{
    Day,
    Week,
    FourWeeks,
    Quarter,
    Older,
}

/// <summary>What one asks of a <see cref="BacklogAge"/>.</summary>
public static class BacklogAges
{
    private static readonly int[] Days = [0, 1, 7, 28, 91];

    public static string Label(this BacklogAge age) => age switch
    {
        BacklogAge.Day => "up to a day",
        BacklogAge.Week => "up to a week",
        BacklogAge.FourWeeks => "up to four weeks",
        BacklogAge.Quarter => "up to a quarter",
        _ => "longer",
    };

    /// <summary>Logged after the first instant, and not after the second.</summary>
    internal static (DateTimeOffset OldestAt, DateTimeOffset NewestAt) Between(this BacklogAge age, DateTimeOffset now) => (
        age == BacklogAge.Older ? DateTimeOffset.UnixEpoch.AddYears(-100) : now.AddDays(-Days[(int)age + 1]),
        age == BacklogAge.Day ? now.AddDays(1) : now.AddDays(-Days[(int)age]));
}
